import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareAnswers } from '../../src/core/compare.ts';
import { targetOf } from '../../src/core/plan.ts';
import { entryOf } from '../../src/core/plan-texts.ts';
import { scoreChecklist } from '../../src/core/score.ts';
import { queriesIn } from '../../src/pages/_queries.ts';
import { ask, openDuckDb, type Row } from './ask-duckdb.ts';
import { writeExport, writeTable, writeTeamFile } from './exports.ts';
import { CHECKLISTS, OUTLINES, rollTeams, voicesOf } from './thousand-teams.ts';

const queries = queriesIn(readFileSync('content/guide/direct/across-the-organisation.mdx', 'utf8'));
const [arrived = '', load = '', scores = '', divided = '', moved = '', older = '', lacking = '', overdue = '', tables = ''] =
  queries;
const SINCE = '2026-07-01';
const TODAY = '2026-10-01';
const DAMAGED = ['', '[]', '"x"', '{"format":"ml-readiness","checklists":[{"id":', '{"format":"other"}'];
const whole = (query: string): string => query.replace(/\nLIMIT \d+;/, ';');
const text = (value: number | undefined): string => (value === undefined ? '–' : String(value));

describe('a thousand teams', () => {
  const folder = mkdtempSync(join(tmpdir(), 'thousand-'));
  const teams = rollTeams(1000);
  const voices = voicesOf(teams, SINCE);
  const of = (checklist: string) => voices.filter(({ outline }) => outline.id === checklist);
  let connection: DuckDBConnection;
  let files: Row[] = [];
  /** Runs a query of the page with another checklist chosen, all rows of it. */
  const askOf = async (checklist: string, query: string): Promise<Row[]> => {
    await connection.run(`SET VARIABLE checklist = '${checklist}'`);
    return ask(connection, whole(query));
  };

  beforeAll(async () => {
    writeFileSync(join(folder, 'checklists.json'), JSON.stringify(CHECKLISTS));
    for (const team of teams) writeExport(folder, team);
    for (const team of teams.slice(0, 5)) writeExport(folder, { ...team, date: '2026-01-31', checklists: [] });
    for (const [place, damaged] of DAMAGED.entries()) writeTeamFile(folder, `damaged-${place}`, 'x-2026-09-30.json', damaged);
    writeTeamFile(folder, 'damaged-bytes', 'x-2026-09-30.json', Uint8Array.of(0x7b, 0xff, 0xfe, 0x7d));
    connection = await openDuckDb(folder);
    files = await ask(connection, arrived);
    await ask(connection, load);
  }, 120_000);
  afterAll(() => {
    connection.closeSync();
    rmSync(folder, { recursive: true });
  });

  test('are all read, and what is damaged is named and stops nothing', () => {
    const unreadable = files.filter(({ readable }) => readable === '0').map(({ team }) => team);
    expect(unreadable).toEqual(['damaged-0', 'damaged-1', 'damaged-2', 'damaged-3', 'damaged-4', 'damaged-bytes']);
    const read = files.filter(({ readable }) => readable !== '0');
    expect(read.map(({ team }) => team).sort()).toEqual(teams.map(({ team }) => team).sort());
    expect(new Set(read.map(({ newest }) => newest))).toEqual(new Set(['2026-09-30']));
  });

  test.each(OUTLINES)('have the scores that the site gives, with their coverage: $id', async (outline) => {
    const rows = await askOf(outline.id, scores);
    const expected = of(outline.id).flatMap(({ team, response, answers }) => {
      const { overall, sections } = scoreChecklist(outline, answers);
      return Object.entries({ overall, ...sections }).map(([section, { value, answered, notApplicable, total }]) =>
        [team, response.name ?? 'My answers', section, text(value), answered, notApplicable, total].join('\t'),
      );
    });
    expect(rows.map((row) => Object.values(row).join('\t')).sort()).toEqual(expected.sort());
    expect(rows.some(({ score }) => score === '–')).toBe(true);
  });

  test.each(OUTLINES)('disagree as the site says: $id', async (outline) => {
    const rows = await askOf(outline.id, divided);
    const all = compareAnswers(
      outline,
      of(outline.id).map(({ answers }) => answers),
    );
    expect(rows.length).toBe(all.length);
    for (const { id, agreement = 0, median, spread, counts, notApplicable, answers } of all) {
      const row = rows.find(({ item }) => item === id);
      const levels = counts.reduce((sum, count) => sum + count);
      expect(Number(row?.['agreement'])).toBeCloseTo(agreement, 2);
      expect(row).toMatchObject({ median: text(median), spread: text(spread), levels: text(levels), na: text(notApplicable) });
      expect(row?.['unanswered']).toBe(text(answers.filter((answer) => answer === undefined).length));
    }
    expect(rows.map(({ agreement }) => Number(agreement))).toEqual(
      rows.map(({ agreement }) => Number(agreement)).sort((a, b) => a - b),
    );
  });

  test.each(OUTLINES)('have moved as their snapshots say: $id', async (outline) => {
    const expected = outline.sections.map(({ id }) => {
      const pairs = of(outline.id).flatMap(({ answers, before = {} }) =>
        outline.items.filter(({ section }) => section === id).map((item) => [before[item.id], answers[item.id]] as const),
      );
      const levels = pairs.filter((pair): pair is [number, number] => pair.every((answer) => typeof answer === 'number'));
      return {
        section: id,
        rose: text(levels.filter(([was, is]) => is > was).length),
        fell: text(levels.filter(([was, is]) => is < was).length),
        same: text(levels.filter(([was, is]) => is === was).length),
        not_compared: text(pairs.length - levels.length),
      };
    });
    expect(await askOf(outline.id, moved)).toEqual(expected);
    expect(expected.every(({ rose }) => rose !== '0')).toBe(true);
  });

  test('of an older edition are counted, with what they were not asked', async () => {
    const old = new Set(of('strategy').flatMap(({ team, edition }) => (edition === 1 ? [team] : [])));
    expect(await ask(connection, older)).toEqual([
      { checklist: 'strategy', edition: '1', present: '2', teams: text(old.size), not_asked: 'plan.exit, plan.purpose' },
    ]);
  });

  test.each(OUTLINES)('lack what is below their own targets: $id', async (outline) => {
    const rows = await askOf(outline.id, lacking);
    const expected = outline.items.map((item) => {
      const given = of(outline.id).map(({ answers, targets }) => ({
        answer: answers[item.id],
        target: targetOf(outline, item, targets),
      }));
      const levels = given.flatMap(({ answer, target }) => (typeof answer === 'number' ? [{ answer, target }] : []));
      return {
        item: item.id,
        below: text(levels.filter(({ answer, target }) => answer < target).length),
        levels: text(levels.length),
        na: text(given.filter(({ answer }) => answer === 'na').length),
        unanswered: text(given.filter(({ answer }) => answer === undefined).length),
      };
    });
    expect(rows).toEqual(expected.sort((one, other) => Number(other.below) - Number(one.below)));
  });

  test('owe the steps that their plans say, owner by owner', async () => {
    const due = voices.flatMap(({ team, outline, planTexts, targets, answers }) => {
      return outline.items.flatMap((item) => {
        const level = answers[item.id];
        const { owner, due: by, done } = entryOf(outline, item.id, planTexts);
        const open = typeof level === 'number' && level < targetOf(outline, item, targets);
        return open && by !== '' && by < TODAY && !(done !== undefined && done > level)
          ? [{ team, owner: owner.trim(), by }]
          : [];
      });
    });
    const owners = [...new Set(due.map(({ owner }) => owner))];
    const expected = owners.map((owner) => {
      const own = due.filter((step) => step.owner === owner);
      const oldest = own.map(({ by }) => by).sort()[0];
      return {
        owner: owner || 'Nobody',
        steps: text(own.length),
        oldest,
        teams: text(new Set(own.map(({ team }) => team)).size),
      };
    });
    const rows = await ask(connection, overdue);
    expect(rows).toHaveLength(5);
    expect(rows).toEqual(expect.arrayContaining(expected));
  });

  test('have the same points in their tables, whatever their notes and names are', async () => {
    const own = of('pipeline').slice(0, 300);
    for (const { team, checklist, response, answers } of own)
      writeTable(folder, team, '2026-09-30', checklist, { ...response, answers, name: response.name ?? `=${team}` });
    const rows = await ask(connection, tables);
    const expected = own.flatMap(({ team, outline, response, answers }) => {
      const { sections } = scoreChecklist(outline, answers);
      return outline.sections.map(({ id, title }) => {
        const { points, possible, answered, total } = sections[id]!;
        const none = possible === 0;
        return [
          team,
          response.name ?? `=${team}`,
          outline.title,
          title,
          none ? '–' : points,
          none ? '–' : possible,
          answered,
          total,
        ].join('\t');
      });
    });
    expect(rows.map((row) => Object.values(row).join('\t')).sort()).toEqual(expected.sort());
  });
});
