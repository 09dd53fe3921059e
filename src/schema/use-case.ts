import { z } from 'astro/zod';
import { idSchema, prose, repeated } from './checklist.ts';

/** Links carry an answer as one of this many levels: an option's place is its level, and its points. */
const OPTIONS = 4;

/** The two sides of the plot, in the order of its axes. */
const AXES = ['scale', 'maturity'] as const;

/** A full sentence of at least `least` characters. */
const sentence = (least: number) =>
  prose(least).refine((text) => /^[A-Z"'][^]*\.$/.test(text), 'must be a full sentence: a capital letter first and "." last');

/** One side of the plot: a group of questions with a score of its own. */
const axisSchema = z.strictObject({
  id: z.enum(AXES),
  title: prose(3),
  /** What the axis says of a use case, in one sentence. */
  summary: sentence(40),
  /** What the two halves of the axis are called, in one word each. */
  low: prose(3).max(12, 'must fit the plot: at most 12 characters'),
  high: prose(3).max(12, 'must fit the plot: at most 12 characters'),
});

/** One possible answer. */
const optionSchema = z.strictObject({
  /** The answer in a few words. */
  label: prose(3).max(28, 'must fit beside three others: at most 28 characters'),
  /** What is true where the answer fits, in words an outsider could check. */
  description: sentence(40),
});

/** One question about a use case. */
const questionSchema = z.strictObject({
  id: idSchema,
  /** Place in links; append-only, never used again. */
  position: z.int().min(1),
  /** The edition in which the question first appeared. */
  edition: z.int().min(1),
  /** The axis that it counts for. */
  axis: z.enum(AXES),
  question: prose(20).refine((text) => text.endsWith('?'), 'must be a question and end with "?"'),
  /** Lowest first. Append-only places: options of a published question keep their order. */
  options: z.array(optionSchema).length(OPTIONS, `must be exactly ${OPTIONS}: links carry an answer as one of ${OPTIONS} levels`),
  /** The guide page that explains it, as its path without slashes at the ends. */
  guide: z.string(),
  /** Set where the question is no longer asked; it stays in the file so that old links still open. */
  retired: z.strictObject({ /** The first edition without it. */ edition: z.int().min(2), reason: prose(20) }).optional(),
});

/** What is said of use cases in one corner of the plot. */
const cornerSchema = z.strictObject({
  scale: z.enum(['low', 'high']),
  maturity: z.enum(['low', 'high']),
  /** What to do with such a use case, as an instruction. */
  do: sentence(10),
});

/** The shape of `content/tools/use-case.yaml`, before its parts are held against each other. */
const useCaseShape = z.strictObject({
  /** Rises by one whenever a question comes or goes. */
  edition: z.int().min(1),
  axes: z.array(axisSchema),
  corners: z.array(cornerSchema),
  questions: z.array(questionSchema).min(1),
});

export type UseCaseForm = z.infer<typeof useCaseShape>;
export type UseCaseQuestion = UseCaseForm['questions'][number];
export type Axis = (typeof AXES)[number];

/** A fault at a place in the file. */
interface Fault {
  readonly path: (string | number)[];
  readonly message: string;
}

function faultsOfQuestion(question: UseCaseQuestion, index: number, edition: number): Fault[] {
  const at = (message: string, ...path: (string | number)[]): Fault => ({ path: ['questions', index, ...path], message });
  return [
    ...repeated(question.options.map(({ label }) => label)).map((label) =>
      at(`has the label "${label}" twice. Tell the options apart`, 'options'),
    ),
    ...(question.edition > edition
      ? [at(`is ${question.edition}, above the file's ${edition}. Raise the file's`, 'edition')]
      : []),
    ...(question.retired && question.retired.edition <= question.edition
      ? [at("left before it came. Its edition must be above the question's", 'retired')]
      : []),
  ];
}

/** Returns what is wrong between the parts of a file that are each right by themselves. */
function faultsOf({ edition, axes, corners, questions }: UseCaseForm): Fault[] {
  const positions = questions.map(({ position }) => position).sort((one, other) => one - other);
  const gap = positions.findIndex((position, index) => position !== index + 1);
  const told = corners.map(({ scale, maturity }) => `${scale} ${maturity}`);
  return [
    ...(axes.map(({ id }) => id).join() === AXES.join() ? [] : [{ path: ['axes'], message: `must be: ${AXES.join(', ')}` }]),
    ...(new Set(told).size === 4 && told.length === 4
      ? []
      : [{ path: ['corners'], message: 'must be the four pairs of low and high, once each' }]),
    ...repeated(questions.map(({ id }) => id)).map((id) => ({
      path: ['questions'],
      message: `has the id "${id}" twice. Give one another`,
    })),
    ...(gap >= 0
      ? [{ path: ['questions'], message: `has no single position ${gap + 1}. Number them from 1 without gaps or repeats` }]
      : []),
    ...AXES.filter((axis) => !questions.some((question) => question.axis === axis && !question.retired)).map((axis) => ({
      path: ['questions'],
      message: `has no question for the axis "${axis}". Write one`,
    })),
    ...questions.flatMap((question, index) => faultsOfQuestion(question, index, edition)),
  ];
}

/** The file `content/tools/use-case.yaml`: shape, and every reference inside it. */
export const useCaseSchema = useCaseShape.superRefine((form, context) => {
  for (const fault of faultsOf(form)) context.addIssue({ code: 'custom', ...fault });
});
