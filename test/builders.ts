import type { Edition } from '../src/core/edition.ts';
import { type Outline, outlineOf } from '../src/core/outline.ts';
import type { Advisor, Option, Question } from '../src/schema/advisor.ts';
import type { Checklist, Item } from '../src/schema/checklist.ts';
import type { Family } from '../src/schema/kpi.ts';
import type { UseCaseForm, UseCaseQuestion } from '../src/schema/use-case.ts';

/** Returns the smallest valid item, with what a test is about in its place. */
export function buildItem(position: number, changes: Partial<Item> = {}): Item {
  const text = `Item ${position} says something that is long enough for every rule about the length of a text.`;
  return {
    id: `one.item-${position}`,
    position,
    edition: 1,
    section: 'one',
    facet: 'left',
    question: `Is this the question of item ${position}?`,
    why: text,
    anchors: [0, 1, 2, 3].map((level) => `Level ${level} of item ${position}: something that can be seen.`),
    evidence: text,
    steps: [0, 1, 2].map((level) => ({
      do: `Go up from level ${level} of item ${position}, tomorrow.`,
      effort: 'small' as const,
    })),
    needs: [],
    kpis: ['some-kpi'],
    buckets: ['build'],
    guide: 'platform/one',
    sources: ['some-source'],
    ...changes,
  };
}

const group = (id: string) => ({
  id,
  title: `Group ${id}`,
  short: id,
  summary: `What the group ${id} is about, in a sentence of some length.`,
  guide: 'platform/one',
});

/** Returns the smallest valid checklist: two sections, two facets, three items, four levels. */
export function buildChecklist(changes: Partial<Checklist> = {}): Checklist {
  return {
    id: 'sample',
    title: 'Sample checklist',
    summary: 'A checklist that is as small as the rules allow, made for tests and nothing else at all.',
    edition: 1,
    rule: 'mean',
    sectionName: 'Section',
    facetName: 'Facet',
    scale: ['Absent', 'Ad hoc', 'Repeatable', 'Automated'].map((label, points) => ({ label, points })),
    sections: [group('one'), group('two')],
    facets: [group('left'), group('right')],
    items: [buildItem(1), buildItem(2, { facet: 'right' }), buildItem(3, { section: 'two' })],
    ...changes,
  };
}

/** Returns the outline of a built checklist. */
export const buildOutline = (changes: Partial<Checklist> = {}): Outline => outlineOf(buildChecklist(changes));

/** Returns an edition with `count` items. */
export const buildEdition = (checklist: string, levels: number, count: number): Edition => ({
  checklist,
  edition: 1,
  levels,
  items: Array.from({ length: count }, (_, index) => `item-${index + 1}`),
});

/** Returns an option that speaks for or against buckets by points; -9 stands for a bucket that is ruled out. */
export const buildOption = (id: string, points: Partial<Record<'call' | 'ecosystem' | 'build', number>>): Option => ({
  id,
  label: `Option ${id}`,
  description: `What is true where the option ${id} fits, said at some length.`,
  effects: Object.fromEntries(
    Object.entries(points).map(([bucket, value]) => [
      bucket,
      {
        points: Math.max(-3, value),
        reason: `The option ${id} speaks with ${value} on the bucket ${bucket}.`,
        ...(value === -9 && { rulesOut: true as const }),
      },
    ]),
  ),
});

/** Returns the smallest valid question: four options, one for each bucket and one against calling. */
export const buildQuestion = (position: number, changes: Partial<Question> = {}): Question => ({
  id: `question-${position}`,
  position,
  edition: 1,
  question: `Is this the question at position ${position}?`,
  why: `Question ${position} is asked because its answer decides something, which is said here at some length.`,
  options: [
    buildOption('for-call', { call: 2 }),
    buildOption('for-ecosystem', { ecosystem: 2 }),
    buildOption('for-build', { build: 2 }),
    buildOption('against-call', { call: -1 }),
  ],
  guide: 'platform/one',
  sources: ['some-source'],
  ...changes,
});

/** Returns the smallest valid advisor: two questions, one page to read next for each bucket. */
export function buildAdvisor(changes: Partial<Advisor> = {}): Advisor {
  const pages = [{ guide: 'platform/one', why: 'It says what a reader of this advice needs to know next.' }];
  return {
    edition: 1,
    remark: 'These points are made for tests, so that nobody should read anything into them or into their sum.',
    next: { call: pages, ecosystem: pages, build: pages },
    questions: [buildQuestion(1), buildQuestion(2)],
    ...changes,
  };
}

/** Returns the smallest valid KPI as its family's file has it. */
export const buildKpi = (id: string, changes: Partial<Family['kpis'][number]> = {}): Family['kpis'][number] => ({
  id,
  // A number of its own for each id, so that tests need not give one.
  position: Array.from(id).reduce((sum, letter) => sum * 31 + (letter.codePointAt(0) ?? 0), 7) % 1_000_003,
  name: `Name of ${id}`,
  short: id,
  question: `Which question does ${id} answer?`,
  formula: `the one count of ${id} / the other count × 100`,
  unit: { kind: 'percent', label: '%' },
  direction: 'up',
  cadence: 'monthly',
  collect: `Somebody takes the counts of ${id} from a system that has them, once a month.`,
  pitfalls: [`The reading of ${id} misleads whoever does not look at the counts.`],
  example: { target: 90, tolerance: 5 },
  buckets: ['build'],
  guide: 'direct/one',
  sources: ['some-source'],
  ...changes,
});

/** Returns the smallest valid family of KPIs. */
export const buildFamily = (id: Family['id'], changes: Partial<Family> = {}): Family => ({
  id,
  name: `Family ${id}`,
  question: `What does the family ${id} ask?`,
  guide: 'direct/one',
  kpis: [buildKpi(`${id}-one`), buildKpi(`${id}-two`)],
  ...changes,
});

/** Returns the smallest valid question about a use case. */
export const buildUseCaseQuestion = (position: number, changes: Partial<UseCaseQuestion> = {}): UseCaseQuestion => ({
  id: `scale.question-${position}`,
  position,
  edition: 1,
  axis: 'scale',
  question: `Is this the question at position ${position}?`,
  options: [1, 2, 3, 4].map((option) => ({
    label: `Option ${option}`,
    description: `What is true where option ${option} of question ${position} fits, at some length.`,
  })),
  guide: 'platform/one',
  ...changes,
});

/** Returns the smallest valid form about a use case: a question for each axis. */
export const buildUseCaseForm = (changes: Partial<UseCaseForm> = {}): UseCaseForm => ({
  edition: 1,
  axes: [
    {
      id: 'scale',
      title: 'Scale',
      summary: 'How often it runs, said in a sentence of some length.',
      low: 'Rare',
      high: 'Frequent',
    },
    {
      id: 'maturity',
      title: 'Maturity',
      summary: 'How much is proven, said in a sentence of some length.',
      low: 'New',
      high: 'Proven',
    },
  ],
  corners: [
    { scale: 'high', maturity: 'high', do: 'Do this first.' },
    { scale: 'high', maturity: 'low', do: 'Try this out.' },
    { scale: 'low', maturity: 'high', do: 'Buy this in.' },
    { scale: 'low', maturity: 'low', do: 'Leave this be.' },
  ],
  questions: [buildUseCaseQuestion(1), buildUseCaseQuestion(2, { id: 'maturity.question-2', axis: 'maturity' })],
  ...changes,
});
