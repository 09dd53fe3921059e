import { z } from 'astro/zod';
import { bucketSchema, idSchema, prose, repeated } from './checklist.ts';

/** The families, in the order in which the compendium names them. */
const FAMILIES = ['budget', 'value', 'delivery', 'quality', 'service', 'drift', 'cost', 'reuse', 'people'] as const;

const familyIdSchema = z.enum(FAMILIES);

const question = (least: number) => prose(least).refine((text) => text.endsWith('?'), 'must be a question and end with "?"');

/** What a reading is counted in. */
const unitSchema = z.strictObject({
  /** How the number is to be read. A percent is written as 95 and not as 0.95; money is in the reader's own currency. */
  kind: z.enum(['percent', 'money', 'count', 'duration', 'ratio', 'index']),
  /** What stands behind the number, for example "%", "ms" or "currency per 1,000 predictions". */
  label: prose(1).max(40, 'must fit beside a number: at most 40 characters'),
});

/** Numbers to start a talk about targets with: examples, and no recommendation. */
const exampleSchema = z.strictObject({
  target: z.number(),
  /** How far past the target a reading may be before it is out, in the KPI's own unit; for a range, to either side. */
  tolerance: z.number().min(0, 'must be zero or more'),
});

/** One measure with everything a team needs to compute it and to distrust it. */
export const kpiSchema = z.strictObject({
  /** Never changes: checklists and readers' own choices name it. */
  id: idSchema,
  /** Append only: links name KPIs by it, so it never changes and is never given again. A new KPI gets the next free number. */
  position: z.int().min(1),
  name: prose(3),
  /** The name in at most 24 characters, for charts and narrow columns. */
  short: prose(2).max(24, 'must fit a chart: at most 24 characters'),
  family: familyIdSchema,
  /** The question that a reading answers. */
  question: question(20),
  /** In words and symbols that a person can compute with. */
  formula: prose(30),
  unit: unitSchema,
  /** Where good lies: above the target, below it, or near it on both sides. */
  direction: z.enum(['up', 'down', 'range']),
  cadence: z.enum(['daily', 'weekly', 'monthly', 'quarterly']),
  /** From which system the numbers come, and who collects them. */
  collect: prose(60),
  /** How a reading misleads. */
  pitfalls: z.array(prose(30)).min(1, 'must name at least one pitfall').max(4, 'must name at most four pitfalls, the worst ones'),
  example: exampleSchema,
  /** The buckets it can be measured in. */
  buckets: z.array(bucketSchema).min(1, 'must name at least one bucket'),
  /** The stage it belongs to, as the id of a section of `content/checklists/pipeline.yaml`; none where it spans several. */
  section: idSchema.optional(),
  /** The guide page that explains it, as its path without slashes at the ends. */
  guide: z.string(),
  /** Ids from `content/sources.yaml`. */
  sources: z.array(idSchema).min(1, 'must name at least one source'),
  /** Marks the one KPI by which the budget as a whole is judged. */
  budgetLevel: z.literal(true).optional(),
});

export type Kpi = z.infer<typeof kpiSchema>;

/** The shape of one file in `content/kpis/`. Its KPIs are of the file's family and do not say so again. */
export const familyShape = z.strictObject({
  id: familyIdSchema,
  name: prose(3).max(24, 'must fit a chart: at most 24 characters'),
  /** The question that the family answers. */
  question: question(15),
  /** The guide page that explains the family, as its path without slashes at the ends. */
  guide: z.string(),
  kpis: z.array(kpiSchema.omit({ family: true })).min(2, 'must have at least two KPIs'),
});

export type Family = z.infer<typeof familyShape>;

/** One file in `content/kpis/`: shape, and what must hold between the fields of each KPI. */
export const familySchema = familyShape.superRefine(({ kpis }, context) => {
  kpis.forEach(({ direction, example }, index) => {
    if (direction === 'range' && example.tolerance === 0)
      context.addIssue({
        code: 'custom',
        path: ['kpis', index, 'example'],
        message: 'has a range without width. Give a tolerance above zero',
      });
  });
});

/**
 * Returns the KPIs of all families, families in their order, each with its family.
 *
 * @throws Error that names what is wrong between the files, and the remedy
 */
export function joinFamilies(families: readonly Family[]): Kpi[] {
  const ordered = FAMILIES.flatMap((id) => families.filter((family) => family.id === id));
  const kpis = ordered.flatMap(({ id, kpis: members }) => members.map((kpi) => ({ ...kpi, family: id })));
  const missing = FAMILIES.filter((id) => !families.some((family) => family.id === id));
  const budgetLevel = kpis.filter((kpi) => kpi.budgetLevel).map(({ id }) => `"${id}"`);
  const faults = [
    ...missing.map((id) => `content/kpis: no file has the family "${id}". Write content/kpis/${id}.yaml.`),
    ...repeated(kpis.map(({ id }) => id)).map((id) => `content/kpis: the id "${id}" is given twice. Give one KPI another.`),
    ...repeated(kpis.map(({ position }) => String(position))).map(
      (position) => `content/kpis: the position ${position} is given twice. Give the newer KPI the next free number.`,
    ),
    ...(budgetLevel.length === 1
      ? []
      : [`content/kpis: budgetLevel marks ${budgetLevel.join(' and ') || 'no KPI'}. Give it to exactly one.`]),
  ];
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return kpis;
}
