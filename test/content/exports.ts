import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatCsv, rowsOf } from '../../src/core/csv.ts';
import { describeChecklist } from '../../src/core/described.ts';
import { formatExport } from '../../src/core/export-file.ts';
import { fileNameOf } from '../../src/core/file-name.ts';
import { FIRST_NAME } from '../../src/core/saved.ts';
import type { SavedChecklist, SavedResponse, SavedSnapshot } from '../../src/core/state.ts';
import { textsOfResponse } from '../../src/core/state-texts.ts';
import type { Checklist } from '../../src/schema/checklist.ts';

/** What one team hands in: the name of its folder, the day, and what its browser had saved. */
export interface TeamExport {
  readonly team: string;
  /** `2026-09-30`. */
  readonly date: string;
  readonly checklists: readonly SavedChecklist[];
  /** The edition that the site had of each checklist on that day. */
  readonly editions: Readonly<Record<string, number>>;
}

/** Returns a response with nothing in it but what is given. */
export const buildResponse = (changes: Partial<SavedResponse> = {}): SavedResponse => ({
  id: 'first',
  answers: {},
  notes: {},
  plan: {},
  targets: {},
  ...changes,
});

/** Returns a snapshot of the first response. */
export const buildSnapshot = (id: string, changes: Partial<SavedSnapshot> = {}): SavedSnapshot => ({
  id,
  name: `Snapshot ${id}`,
  taken: '2026-06-30T09:00:00.000Z',
  response: 'first',
  answers: {},
  notes: {},
  ...changes,
});

/** Writes a text to a file in the folder of a team. */
export function writeTeamFile(folder: string, team: string, file: string, text: string | Uint8Array): void {
  mkdirSync(join(folder, 'exports', team), { recursive: true });
  writeFileSync(join(folder, 'exports', team, file), text);
}

/** Writes everything that a team's browser had saved, as the site writes it. */
export function writeExport(folder: string, { team, date, checklists, editions }: TeamExport): void {
  const file = fileNameOf({ subject: 'everything', date, extension: 'json' });
  writeTeamFile(folder, team, file, formatExport({ checklists, compared: [], useCases: [] }, editions));
}

const PLAN_KEY = /^plan:[^:]+:[^:]+:/;

/** Returns what was typed in the plan of a response, as it is saved. */
export const planTextsOf = (response: SavedResponse): Record<string, string> =>
  Object.fromEntries(
    Object.entries(textsOfResponse('any', response)).flatMap(([key, text]) =>
      PLAN_KEY.test(key) ? [[key.replace(PLAN_KEY, ''), text] as const] : [],
    ),
  );

/** Writes one response to one checklist as a table, as the site writes it. */
export function writeTable(folder: string, team: string, date: string, checklist: Checklist, response: SavedResponse): void {
  const { answers, notes, name = FIRST_NAME } = response;
  const file = fileNameOf({ subject: checklist.id, team: name, date, extension: 'csv' });
  const rows = rowsOf({ described: describeChecklist(checklist), name, answers, notes, planTexts: planTextsOf(response) });
  writeTeamFile(folder, team, file, formatCsv(rows));
}
