import { expect, test } from 'vitest';
import { checkInput } from '../../src/core/check-inputs.ts';
import { formatCsv } from '../../src/core/csv.ts';
import { dateNames } from '../../src/core/date-names.ts';
import { decodeToken } from '../../src/core/decode-token.ts';
import { fileNameOf } from '../../src/core/file-name.ts';
import { decodeComparison, extractLinks } from '../../src/core/links.ts';
import { cleanName } from '../../src/core/name.ts';
import { decodeNumbers } from '../../src/core/number-token.ts';
import { readDate } from '../../src/core/reading-dates.ts';
import { readNumber } from '../../src/core/reading-numbers.ts';
import { parsePaste } from '../../src/core/readings.ts';
import { buildEdition } from '../builders.ts';

const editions = [buildEdition('pipeline', 4, 30), buildEdition('readiness', 4, 5)];
const names = dateNames('de-DE');

test.each([
  '1',
  '1 ',
  'a1 ',
  '((',
  '-',
  '1-',
  '\n',
  '"',
  '1,',
  '.',
  '#',
  'https://x/shared/#1',
  '%25',
  '\u0301',
  '\ufdfa ',
  '_*',
  '1;1\n',
])('a long text of %j takes no long time', (piece) => {
  const text = piece.repeat(Math.floor(100_000 / piece.length));
  const ending = `${text}x`;
  const timed = (work: () => unknown) => {
    const start = performance.now();
    work();
    return Math.round(performance.now() - start);
  };
  const times = {
    token: timed(() => decodeToken(ending, editions)),
    links: timed(() => extractLinks(ending, editions)),
    comparison: timed(() => decodeComparison(ending, editions)),
    numbers: timed(() => decodeNumbers(ending, 'roi')),
    name: timed(() => cleanName(ending)),
    input: timed(() => checkInput('volume', ending)),
    number: timed(() => readNumber(ending)),
    date: timed(() => readDate(ending, names)),
    paste: timed(() =>
      parsePaste(ending.slice(-100_000), { unit: { kind: 'count', label: 'x' }, locale: 'en', today: '2026-11-21' }),
    ),
    csv: timed(() => formatCsv([[ending]])),
    file: timed(() => fileNameOf({ subject: 'x', team: ending, date: '', extension: 'csv' })),
  };
  expect(Object.entries(times).filter(([, time]) => time > 1500)).toEqual([]);
});
