import { z } from 'astro/zod';
import { bucketSchema, idSchema, prose, repeated } from './checklist.ts';

/** Links carry an answer as one of this many levels: an option's place is its level. */
const OPTIONS = 4;

/** A full sentence of at least `least` characters. */
const sentence = (least: number) =>
  prose(least).refine((text) => /^[A-Z"'][^]*\.$/.test(text), 'must be a full sentence: a capital letter first and "." last');

/** What an option says for or against a bucket. A bucket that it says nothing about is left out. */
const effectSchema = z.strictObject({
  /** From -3, the strongest reason against the bucket, to 3, the strongest for it. */
  points: z
    .int()
    .min(-3, 'must be from -3 to 3')
    .max(3, 'must be from -3 to 3')
    .refine((points) => points !== 0, 'is 0. Leave the bucket out where the option says nothing about it'),
  /** Why the option speaks for or against the bucket. */
  reason: sentence(40),
  /** Set where no other answer can make up for this one: the bucket cannot be the recommendation. */
  rulesOut: z.literal(true).optional(),
});

/** A mark that says "not yet": something has to be settled before the buckets it names are begun. */
const blockSchema = z.strictObject({
  /** The buckets that must wait. */
  buckets: z.array(bucketSchema).min(1, 'must name at least one bucket'),
  /** What follows the words "Not yet:", without a full stop. */
  verdict: prose(15).refine(
    (text) => /^[a-z].*[^.]$/.test(text),
    'must go on after "Not yet:": a small letter first, no "." last',
  ),
  /** Why starting now would fail. */
  reason: sentence(40),
  /** What to do first, as an instruction somebody could start tomorrow. */
  do: sentence(40),
  /** The guide page that helps with it, as its path without slashes at the ends. */
  guide: z.string(),
});

/** One possible answer. */
const optionSchema = z.strictObject({
  id: idSchema,
  /** The answer in a few words. */
  label: prose(3).max(28, 'must fit beside three others: at most 28 characters'),
  /** What is true where the answer fits, in words an outsider could check. */
  description: sentence(40),
  /** What it says for or against each bucket; at least one. */
  effects: z
    .partialRecord(bucketSchema, effectSchema)
    .refine((effects) => Object.keys(effects).length > 0, 'must speak for or against at least one bucket'),
  blocks: blockSchema.optional(),
});

/** One question about a use case. */
const questionSchema = z.strictObject({
  id: idSchema,
  /** Place in links; append-only, never used again. */
  position: z.int().min(1),
  /** The edition of the advisor in which the question first appeared. */
  edition: z.int().min(1),
  question: prose(20).refine((text) => text.endsWith('?'), 'must be a question and end with "?"'),
  /** What the answer decides. */
  why: sentence(60),
  /** Append-only places: options of a published question keep their order. */
  options: z.array(optionSchema).length(OPTIONS, `must be exactly ${OPTIONS}: links carry an answer as one of ${OPTIONS} levels`),
  /** The guide page that explains it, as its path without slashes at the ends. */
  guide: z.string(),
  /** Ids from `content/sources.yaml`: who says that this should be asked. The points are the site's own. */
  sources: z.array(idSchema).min(1, 'must name at least one source'),
  /** Set where the question is no longer asked; it stays in the file so that old links still open. */
  retired: z.strictObject({ /** The first edition without it. */ edition: z.int().min(2), reason: prose(20) }).optional(),
});

/** The shape of `content/advisor/questions.yaml`, before its parts are held against each other. */
const advisorShape = z.strictObject({
  /** Rises by one whenever a question comes or goes. */
  edition: z.int().min(1),
  /** What readers must know about the points. */
  remark: prose(60),
  /** What to read next about each bucket, most useful first. */
  next: z.record(
    bucketSchema,
    z
      .array(z.strictObject({ /** Without slashes at the ends. */ guide: z.string(), why: sentence(40) }))
      .min(1, 'must name at least one page'),
  ),
  questions: z.array(questionSchema).min(1),
});

export type Advisor = z.infer<typeof advisorShape>;
export type Question = Advisor['questions'][number];
export type Option = Question['options'][number];

/** A fault at a place in the file. */
interface Fault {
  readonly path: (string | number)[];
  readonly message: string;
}

function faultsOfQuestion(question: Question, index: number, edition: number): Fault[] {
  const at = (message: string, ...path: (string | number)[]): Fault => ({ path: ['questions', index, ...path], message });
  return [
    ...repeated(question.options.map(({ id }) => id)).map((id) => at(`has the id "${id}" twice. Give one another`, 'options')),
    ...question.options.flatMap(({ effects }, place) =>
      bucketSchema.options
        .filter((bucket) => effects[bucket]?.rulesOut && effects[bucket].points > -3)
        .map((bucket) => at('rules the bucket out, so its points must be -3', 'options', place, 'effects', bucket)),
    ),
    ...(question.edition > edition
      ? [at(`is ${question.edition}, above the advisor's ${edition}. Raise the advisor's`, 'edition')]
      : []),
    ...(question.retired && question.retired.edition <= question.edition
      ? [at("left before it came. Its edition must be above the question's", 'retired')]
      : []),
  ];
}

/** Returns what is wrong between the parts of an advisor that are each right by themselves. */
function faultsOf({ edition, questions }: Advisor): Fault[] {
  const positions = questions.map(({ position }) => position).sort((one, other) => one - other);
  const gap = positions.findIndex((position, index) => position !== index + 1);
  return [
    ...repeated(questions.map(({ id }) => id)).map((id) => ({
      path: ['questions'],
      message: `has the id "${id}" twice. Give one another`,
    })),
    ...(gap >= 0
      ? [{ path: ['questions'], message: `has no single position ${gap + 1}. Number them from 1 without gaps or repeats` }]
      : []),
    ...questions.flatMap((question, index) => faultsOfQuestion(question, index, edition)),
  ];
}

/** The file `content/advisor/questions.yaml`: shape, and every reference inside it. */
export const advisorSchema = advisorShape.superRefine((advisor, context) => {
  for (const fault of faultsOf(advisor)) context.addIssue({ code: 'custom', ...fault });
});
