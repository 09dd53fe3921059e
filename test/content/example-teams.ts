import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer, Answers } from '../../src/core/outline.ts';
import type { Checklist } from '../../src/schema/checklist.ts';
import { buildResponse, buildSnapshot, writeExport, writeTable, writeTeamFile } from './exports.ts';
import { readChecklists } from './read.ts';

/** The strategy checklist as the page's example has it: its last question came with a second edition. */
const inTwoEditions = (strategy: Checklist): Checklist => ({
  ...strategy,
  edition: 2,
  items: strategy.items.map((item) => (item.id === 'run.mlops' ? { ...item, edition: 2 } : item)),
});

/** Writes the files of the railway that the page's worked example is about. */
export function writeExample(folder: string): void {
  const strategy = inTwoEditions(readChecklists().find(({ id }) => id === 'strategy')!);
  const answered = (...given: (Answer | undefined)[]): Answers =>
    Object.fromEntries(
      strategy.items.flatMap(({ id }, place) => {
        const answer = given[place];
        return answer === undefined ? [] : [[id, answer]];
      }),
    );
  writeFileSync(join(folder, 'checklists.json'), JSON.stringify([strategy]));
  const fares = buildResponse({
    answers: answered(3, 2, 2, 1, 2, 1),
    plan: { 'plan.compendium': { owner: 'Ana', due: '2026-08-15' }, 'run.mlops': { owner: 'Ana ', due: '2026-09-20' } },
  });
  const before = buildSnapshot('june', { answers: answered(2, 2, 1, 1, 2, 0) });
  const older = buildSnapshot('march', { taken: '2026-03-30T09:00:00.000Z', answers: answered(0, 0, 0, 0, 0, 0) });
  writeExport(folder, {
    team: 'fares',
    date: '2026-09-30',
    editions: { strategy: 2 },
    checklists: [{ id: 'strategy', responses: [fares], snapshots: [before, older] }],
  });
  const day = buildResponse({
    name: 'Day crew',
    answers: answered(2, 2, 0, 1, 2, 1),
    plan: { 'plan.budget-kpi': { due: '2026-07-31' }, 'run.delivery': { owner: 'Bo', due: '2026-12-01' } },
  });
  const night = buildResponse({ id: 'night', name: 'Night crew', answers: answered(0, 'na', 3, 0, 0) });
  writeExport(folder, {
    team: 'freight',
    date: '2026-09-28',
    editions: { strategy: 2 },
    checklists: [
      { id: 'strategy', responses: [day, night], snapshots: [buildSnapshot('june', { answers: answered(2, 1, 0, 2, 2) })] },
    ],
  });
  const stations = { team: 'stations', editions: { strategy: 1 } };
  const first = buildResponse({
    answers: answered(1, 3, 0, 3, 3),
    plan: {
      'plan.strategy': { owner: 'Cem', due: '2026-09-01', done: 2 },
      'plan.budget-kpi': { owner: 'Cem', due: '2026-09-15' },
    },
    targets: { plan: 2 },
  });
  const draft = buildResponse({ answers: answered(1) });
  writeExport(folder, { ...stations, date: '2026-06-25', checklists: [{ id: 'strategy', responses: [draft], snapshots: [] }] });
  writeExport(folder, { ...stations, date: '2026-09-30', checklists: [{ id: 'strategy', responses: [first], snapshots: [] }] });
  writeTeamFile(folder, 'depot', 'ml-readiness-everything-2026-09-29.json', '{ "format": "ml-readi');
  writeTable(folder, 'tickets', '2026-09-29', strategy, buildResponse({ name: '=Tickets', answers: answered(1, 1, 'na', 0, 2) }));
}
