import { expect, test } from 'vitest';
import { formatCsv, neutralize } from '../../src/core/csv.ts';
import { formatExport } from '../../src/core/export-file.ts';
import { readExport } from '../../src/core/read-export.ts';
import { stateOf } from '../../src/core/state.ts';
import { textsOf } from '../../src/core/state-texts.ts';
import Papa from 'papaparse';
import { INJECTIONS, JSON_CASES, NAUGHTY } from '../hostile.ts';
import { ALL_DESCRIBED, EDITIONS } from '../states.ts';

const written = [...NAUGHTY, ...INJECTIONS].filter((text) => text !== '');
const noteOf = (note: string) => ({ 'note:sample:first:one.item-1': note });

test('the lists are whole', () => {
  expect([NAUGHTY.length, JSON_CASES.length]).toEqual([485, 318]);
  expect(INJECTIONS.length).toBeGreaterThanOrEqual(40);
});

test.each(written)('as a note, an owner and a KPI’s owner comes back as it is: %j', (text) => {
  const texts = {
    ...noteOf(text),
    'plan:sample:first:one.item-1/owner': text,
    'response:sample:team': text,
    'response:use-case:team': text,
    'kpi:team:net-return/owner': text,
    'compared:c1': `111vh82aww ${text}`,
    'snapshot:sample:s1': JSON.stringify({ name: text, taken: '2026-03-31T09:30:00.000Z', answers: {}, notes: {} }),
  };
  const state = stateOf(texts);
  expect(textsOf(state)).toMatchObject({
    ...noteOf(text),
    'plan:sample:first:one.item-1/owner': text,
    'kpi:team:net-return/owner': text,
  });
  const file = formatExport(state, EDITIONS);
  const read = readExport(new TextDecoder().decode(new TextEncoder().encode(file)), ALL_DESCRIBED);
  expect(read).toMatchObject({ ok: true, state });
  if (read.ok) expect(formatExport(read.state, EDITIONS)).toBe(file);
  expect(Papa.parse<string[]>(formatCsv([['x', text]]).slice(1), { delimiter: ',', skipEmptyLines: true }).data).toEqual([
    ['x', neutralize(text)],
  ]);
});

const whole = formatExport(stateOf(noteOf('PLACE')), EDITIONS);

test.each(JSON_CASES)('a file of JSON, $name, is refused by itself, and as a note unless it is a text', ({ name, text }) => {
  expect(readExport(text, ALL_DESCRIBED).ok).toBe(false);
  const read = readExport(
    whole.replace('"PLACE"', () => text),
    ALL_DESCRIBED,
  );
  if (name.startsWith('n_')) expect(read.ok).toBe(false);
  if (read.ok)
    expect(readExport(formatExport(read.state, EDITIONS), ALL_DESCRIBED)).toMatchObject({ ok: true, state: read.state });
});
