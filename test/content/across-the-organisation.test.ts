import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { queriesIn } from '../../src/pages/_queries.ts';
import { ask, openDuckDb, type Row } from './ask-duckdb.ts';
import { writeExample } from './example-teams.ts';
import { readGuide } from './read.ts';

const { body } = readGuide().find(({ path }) => path === 'direct/across-the-organisation')!;
const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

/** Returns the rows of the table that follows each query before the next one; none where there is no table. */
const tables = body
  .split(/^```sql\n[^]*?^```$/m)
  .slice(1)
  .map((text): Row[] => {
    const [names = '', , ...lines] = text.split('\n').filter((line) => line.startsWith('|'));
    return lines.map((line) => Object.fromEntries(cellsOf(line).map((cell, place) => [cellsOf(names)[place] ?? '', cell])));
  });
const queries = queriesIn(body);

describe('the queries across the organization', () => {
  const folder = mkdtempSync(join(tmpdir(), 'example-'));
  const results: Row[][] = [];
  let connection: DuckDBConnection;

  beforeAll(async () => {
    writeExample(folder);
    connection = await openDuckDb(folder);
    for (const query of queries) results.push(await ask(connection, query));
  });
  afterAll(() => {
    connection.closeSync();
    rmSync(folder, { recursive: true });
  });

  test('have their results on the page, all but the one that only makes tables', () => {
    expect(queries.map((query) => /^CREATE/.test(query.split(/;\n+/).at(-2) ?? ''))).toEqual(
      tables.map((rows) => rows.length === 0),
    );
    expect(tables.filter((rows) => rows.length > 0).length).toBe(8);
  });

  test.each(queries.map((query, place) => [place + 1, query.split('\n')[0]] as const))(
    'give what the page shows: %i, %s',
    (number) => {
      const table = tables[number - 1] ?? [];
      if (table.length > 0) expect(results[number - 1]).toEqual(table);
      else expect(Object.keys(results[number - 1]?.[0] ?? {})).toEqual(['Count']);
    },
  );

  test('can all be run again, with the tables still there', async () => {
    for (const [place, query] of queries.entries()) expect(await ask(connection, query)).toEqual(results[place]);
  });
});
