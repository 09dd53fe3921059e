import { z } from 'astro/zod';

/** A permanent id: lower-case words joined by `.` or `-`. Titles may change, ids never do. */
export const idSchema = z
  .string()
  .regex(
    /^[a-z0-9]+([.-][a-z0-9]+)*$/,
    'must be lower-case letters and digits joined by "." or "-", for example "acquire.profiling"',
  );

/** Text shown to readers: trimmed, at least `least` characters, so that an empty promise does not pass for content. */
export const prose = (least: number) => z.string().trim().min(least, `must say something: at least ${least} characters of text`);

/** The three buckets: call a service, work inside an ecosystem, build it yourself. */
export const bucketSchema = z.enum(['call', 'ecosystem', 'build']);

/** The scoring rules that `core/score.ts` implements. */
const ruleSchema = z.enum(['mean', 'minimum']);

/** One step of a scale, lowest first. */
const levelSchema = z.strictObject({
  /** What the level is called, in one to three words. */
  label: prose(2),
  /** What an answer at this level adds to a score; rises from level to level. */
  points: z.number().min(0),
});

/** A part of a checklist that is scored by itself: a pipeline stage, a section of a rubric. */
const sectionSchema = z.strictObject({
  id: idSchema,
  title: prose(3),
  /** The title in at most 15 characters, for charts and narrow columns. */
  short: prose(2).max(15, 'must fit a chart: at most 15 characters'),
  summary: prose(40),
  /** The guide page that teaches it, as its path without slashes at the ends. */
  guide: z.string(),
});

/** The next step up from one level to the following one. */
const stepSchema = z.strictObject({
  /** What to do, as an instruction somebody could start tomorrow. */
  do: prose(30),
  /** Small: days. Medium: weeks. Large: a quarter or more. */
  effort: z.enum(['small', 'medium', 'large']),
});

/** How an item left the checklist; the item stays in the file so that old links and answers still open. */
const retiredSchema = z.strictObject({
  /** The first edition without the item. */
  edition: z.int().min(2),
  reason: prose(20),
  /** The item that saved answers are carried over to. */
  replacedBy: idSchema.optional(),
});

/** One question with everything a team needs to answer it honestly. */
const itemSchema = z.strictObject({
  id: idSchema,
  /** Place in links; append-only, never used again. */
  position: z.int().min(1),
  /** The edition of the checklist in which the item first appeared. */
  edition: z.int().min(1),
  section: idSchema,
  /** The second way of grouping items, such as a pipeline item's objective. */
  facet: idSchema.optional(),
  question: prose(20).refine((text) => text.endsWith('?'), 'must be a question and end with "?"'),
  why: prose(60),
  /** What each level looks like in practice, lowest first, in words an outsider could verify. */
  anchors: z.array(prose(30)),
  /** What to look at before choosing a level. */
  evidence: prose(40),
  /** The next step up from each level but the highest, lowest first. */
  steps: z.array(stepSchema),
  /** Items that are worth having before this one. */
  needs: z.array(idSchema),
  /** Ids from `content/kpis/` of the KPIs that would show that a step up worked, the most telling one first. */
  kpis: z.array(idSchema).min(1, 'must name at least one KPI').max(3, 'must name at most three KPIs'),
  /** The buckets it applies to. */
  buckets: z.array(bucketSchema).min(1, 'must name at least one bucket'),
  /** What helps, by bucket, where a tool helps. */
  tools: z.partialRecord(bucketSchema, prose(20)).optional(),
  /** The guide page that explains it, as its path without slashes at the ends. */
  guide: z.string(),
  /** Ids from `content/sources.yaml`. */
  sources: z.array(idSchema).min(1, 'must name at least one source'),
  retired: retiredSchema.optional(),
});

/** The shape of one file in `content/checklists/`, before its parts are held against each other. */
export const checklistShape = z.strictObject({
  id: idSchema,
  title: prose(3),
  summary: prose(60),
  /** A fact about the checklist that its page must tell, such as how it differs from its source. */
  remark: prose(20).optional(),
  /** Rises by one whenever an item comes or goes. */
  edition: z.int().min(1),
  rule: ruleSchema,
  /** What scores mean, lowest first; the last one has no upper bound. */
  bands: z
    .array(
      z.strictObject({ /** The highest score of the band, itself included. */ upTo: z.number().optional(), meaning: prose(20) }),
    )
    .optional(),
  /** The level that every item of a section must stand at before the next section begins, where the checklist is a chain. */
  chain: z.int().min(1).optional(),
  /** What a section is called, in one word with a capital, for example Stage. */
  sectionName: prose(3),
  /** What a facet is called, where there are facets. */
  facetName: prose(3).optional(),
  scale: z.array(levelSchema).min(2, 'must have at least two levels'),
  sections: z.array(sectionSchema).min(1),
  facets: z.array(sectionSchema),
  items: z.array(itemSchema).min(1),
});

export type Checklist = z.infer<typeof checklistShape>;
export type Item = Checklist['items'][number];
export type Section = Checklist['sections'][number];
export type Bucket = z.infer<typeof bucketSchema>;
export type Rule = z.infer<typeof ruleSchema>;

/** Returns the values that stand in a list more than once. */
export const repeated = <Value>(values: readonly Value[]): Value[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];

/** Returns the items of the first circle found in what items need, or none. */
function findCircle(items: readonly Item[]): string[] {
  const needs = new Map(items.map((item) => [item.id, item.needs]));
  const visit = (id: string, trail: readonly string[]): string[] => {
    if (trail.includes(id)) return [...trail.slice(trail.indexOf(id)), id];
    for (const need of needs.get(id) ?? []) {
      const circle = visit(need, [...trail, id]);
      if (circle.length > 0) return circle;
    }
    return [];
  };
  return items.map((item) => visit(item.id, [])).find((circle) => circle.length > 0) ?? [];
}

/** A fault at a place in the file. */
interface Fault {
  readonly path: (string | number)[];
  readonly message: string;
}

function faultsOfItem(item: Item, index: number, checklist: Checklist): Fault[] {
  const at = (field: string, message: string): Fault => ({ path: ['items', index, field], message });
  const ids = new Set(checklist.items.map(({ id }) => id));
  const sections = checklist.sections.map(({ id }) => id);
  const facets = checklist.facets.map(({ id }) => id);
  const levels = checklist.scale.length;
  const faults: Fault[] = [];
  if (!sections.includes(item.section)) faults.push(at('section', `is not a section. Use one of: ${sections.join(', ')}`));
  if (facets.length > 0 && (item.facet === undefined || !facets.includes(item.facet)))
    faults.push(at('facet', `must be one of the facets: ${facets.join(', ')}`));
  if (facets.length === 0 && item.facet !== undefined)
    faults.push(at('facet', 'is given, but the checklist has no facets. Remove it or add the facet'));
  if (item.anchors.length !== levels)
    faults.push(at('anchors', `has ${item.anchors.length} texts for ${levels} levels. Write one for each level`));
  if (item.steps.length !== levels - 1)
    faults.push(at('steps', `has ${item.steps.length} steps for ${levels} levels. Write one up from each level but the highest`));
  for (const need of item.needs)
    if (!ids.has(need)) faults.push(at('needs', `names "${need}", which no item has as its id. Correct or remove it`));
  if (item.edition > checklist.edition)
    faults.push(at('edition', `is ${item.edition}, above the checklist's ${checklist.edition}. Raise the checklist's`));
  if (item.retired && item.retired.edition <= item.edition)
    faults.push(at('retired', "left before it came. Its edition must be above the item's"));
  if (item.retired?.replacedBy !== undefined && !ids.has(item.retired.replacedBy))
    faults.push(at('retired', `is replaced by "${item.retired.replacedBy}", which no item has as its id`));
  return faults;
}

/** Returns what is wrong between the parts of a checklist that are each right by themselves. */
function faultsOf(checklist: Checklist): Fault[] {
  const twice = (values: readonly (string | number)[], path: string, what: string): Fault[] =>
    repeated(values).map((value) => ({ path: [path], message: `has the ${what} "${value}" twice. Give one another` }));
  const falling = checklist.scale.findIndex(
    (level, index) => index > 0 && level.points <= (checklist.scale[index - 1]?.points ?? 0),
  );
  const circle = findCircle(checklist.items);
  return [
    ...twice(
      checklist.items.map(({ id }) => id),
      'items',
      'id',
    ),
    ...twice(
      checklist.items.map(({ position }) => position),
      'items',
      'position',
    ),
    ...twice(
      checklist.sections.map(({ id }) => id),
      'sections',
      'id',
    ),
    ...twice(
      checklist.facets.map(({ id }) => id),
      'facets',
      'id',
    ),
    ...(falling > 0 ? [{ path: ['scale', falling, 'points'], message: 'must be above the points of the level before it' }] : []),
    ...(circle.length > 0
      ? [{ path: ['items'], message: `need each other in a circle: ${circle.join(' > ')}. Remove one of these needs` }]
      : []),
    ...checklist.items.flatMap((item, index) => faultsOfItem(item, index, checklist)),
  ];
}

/** One file in `content/checklists/`: shape, and every reference inside it. */
export const checklistSchema = checklistShape.superRefine((checklist, context) => {
  for (const fault of faultsOf(checklist)) context.addIssue({ code: 'custom', ...fault });
});
