import { settleAnswers } from '../../src/core/edition.ts';
import { type Answer, type Answers, type Outline, outlineOf } from '../../src/core/outline.ts';
import { type Targets, targetsIn } from '../../src/core/plan-texts.ts';
import type { SavedChecklist, SavedResponse, SavedSnapshot } from '../../src/core/state.ts';
import type { Checklist } from '../../src/schema/checklist.ts';
import { INJECTIONS, NAUGHTY } from '../hostile.ts';
import { buildResponse, planTextsOf, type TeamExport } from './exports.ts';
import { readChecklists } from './read.ts';

/** The strategy checklist in a second edition: a question was replaced, one left, one came. */
const inTwoEditions = (checklist: Checklist): Checklist => {
  const [first, second, third, ...others] = checklist.items;
  if (!first || !second || !third) throw new Error('The strategy checklist has fewer than three questions.');
  const leaves = { edition: 2, reason: 'It was asked twice.' };
  const position = checklist.items.length + 1;
  return {
    ...checklist,
    edition: 2,
    items: [
      { ...first, retired: { ...leaves, replacedBy: 'plan.purpose' } },
      { ...second, retired: leaves },
      third,
      ...others,
      { ...first, id: 'plan.purpose', position, edition: 2 },
      { ...second, id: 'plan.exit', position: position + 1, edition: 2 },
    ],
  };
};

/** The checklists of the site, one of them in two editions. */
export const CHECKLISTS = readChecklists().map((each) => (each.id === 'strategy' ? inTwoEditions(each) : each));
export const OUTLINES: readonly Outline[] = CHECKLISTS.map(outlineOf);
const NOW = Object.fromEntries(CHECKLISTS.map(({ id, edition }) => [id, edition]));
const THEN = Object.fromEntries(CHECKLISTS.map(({ id }) => [id, 1]));
const OWNERS = ['Ana', " O'Brien ", '=HYPERLINK("x")', 'Zoë; DROP TABLE sheet', undefined];
const WORDS = [...INJECTIONS, ...NAUGHTY];

let seed = 1;
/** Returns the same numbers from 0 to `bound` - 1 in every run (Park and Miller). */
function roll(bound: number): number {
  seed = (seed * 16807) % 2147483647;
  return seed % bound;
}

const pick = <Value>(list: readonly Value[]): Value => list[roll(list.length)]!;
const day = (): string => `2026-${String(roll(12) + 1).padStart(2, '0')}-${String(roll(28) + 1).padStart(2, '0')}`;

function rollAnswers(checklist: Checklist, edition: number): Answers {
  const asked = checklist.items.filter((item) => item.edition <= edition && (item.retired?.edition ?? 9) > edition);
  const mode = roll(12);
  return Object.fromEntries(
    asked.flatMap(({ id }): [string, Answer][] => {
      const chance = mode === 0 ? 1 : roll(8);
      return chance === 0 ? [] : [[id, chance === 1 ? 'na' : roll(checklist.scale.length)]];
    }),
  );
}

/** Retired items keep their answers where a response was begun in an older edition. */
const rollResponse = (checklist: Checklist, edition: number, changes: Partial<SavedResponse>): SavedResponse => {
  const answers = { ...(roll(3) === 0 && rollAnswers(checklist, 1)), ...rollAnswers(checklist, edition) };
  const levels = checklist.scale.length;
  const plan = Object.fromEntries(
    Object.keys(answers).flatMap((id) => {
      const owner = pick(OWNERS);
      const chance = roll(4);
      const field = chance === 0 ? { done: roll(levels) } : chance === 1 ? { target: roll(levels) } : {};
      return roll(3) === 0 ? [[id, { due: day(), ...(owner !== undefined && { owner }), ...field }]] : [];
    }),
  );
  const targets = roll(4) === 0 ? { [pick(checklist.sections).id]: roll(levels) } : {};
  return buildResponse({ answers, plan, targets, notes: { [pick(checklist.items).id]: pick(WORDS) || 'A note' }, ...changes });
};

const rollSnapshots = (checklist: Checklist): SavedSnapshot[] =>
  Array.from({ length: roll(4) }, (_, place) => {
    const whose = pick(['first', 'second', 'gone', undefined]);
    return {
      id: `s${place}`,
      taken: `${day()}T${String(place).padStart(2, '0')}:00:00.000Z`,
      answers: rollAnswers(checklist, checklist.edition),
      name: pick(['Quarter', "'; --", '"\\']),
      notes: {},
      ...(whose !== undefined && { response: whose }),
    };
  });

function rollChecklist(checklist: Checklist, edition: number): SavedChecklist[] {
  if (roll(10) === 0) return [];
  const responses = [
    rollResponse(checklist, edition, {}),
    ...(roll(6) === 0
      ? [rollResponse(checklist, edition, { id: 'second', name: `Night ${pick(['crew', "'shift'", '"x"'])}` })]
      : []),
  ];
  return [{ id: checklist.id, responses, snapshots: rollSnapshots(checklist) }];
}

/** Names of folders that a shell, a pattern or a program could stumble over. */
const FOLDERS = ["O'Brien", '"quoted"', 'a b', 'year=2026', 'trains, buses', 'Zoë 🚂', '-rf', 'x; DROP TABLE files', '100%'];

/** Returns what teams hand in: the same in every run. */
export function rollTeams(count: number): TeamExport[] {
  seed = 1;
  return Array.from({ length: count }, (_, place) => {
    const edition = place % 4 === 0 ? 1 : 2;
    return {
      team: FOLDERS[place] ?? `team-${String(place).padStart(4, '0')}`,
      date: '2026-09-30',
      editions: edition === 1 ? THEN : NOW,
      checklists: CHECKLISTS.flatMap((checklist) => rollChecklist(checklist, Math.min(edition, checklist.edition))),
    };
  });
}

/** One response as the product sees it, in the present edition. */
export interface Voice {
  readonly team: string;
  readonly edition: number;
  readonly outline: Outline;
  readonly checklist: Checklist;
  readonly response: SavedResponse;
  /** What was typed in the plan, as it is saved. */
  readonly planTexts: Readonly<Record<string, string>>;
  readonly targets: Targets;
  readonly answers: Answers;
  /** Answers of the last snapshot before a day; `undefined` where there is none. */
  readonly before: Answers | undefined;
}

/** Returns all responses of teams with their last snapshots before a moment. */
export const voicesOf = (teams: readonly TeamExport[], since: string): Voice[] =>
  teams.flatMap(({ team, editions, checklists }) =>
    checklists.flatMap(({ id, responses, snapshots }) => {
      const place = CHECKLISTS.findIndex((each) => each.id === id);
      const outline = OUTLINES[place]!;
      const settle = (given: Answers) => settleAnswers(outline, [], given).answers;
      return responses.map((response): Voice => {
        const [last] = snapshots
          .filter((each) => (each.response ?? response.id) === response.id && each.taken < since)
          .sort((one, other) => (one.taken > other.taken ? -1 : 1));
        const before = last && settle(last.answers);
        const answers = settle(response.answers);
        const planTexts = planTextsOf(response);
        const targets = targetsIn(outline, planTexts);
        const checklist = CHECKLISTS[place]!;
        return { team, edition: editions[id] ?? 0, outline, checklist, response, planTexts, targets, answers, before };
      });
    }),
  );
