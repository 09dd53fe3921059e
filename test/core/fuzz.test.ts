import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import Papa from 'papaparse';
import { afterAll, expect, test } from 'vitest';
import { checkInput } from '../../src/core/check-inputs.ts';
import { isIsoDay } from '../../src/core/calendar.ts';
import { formatCsv, neutralize, rowsOf } from '../../src/core/csv.ts';
import { dateNames } from '../../src/core/date-names.ts';
import { type DecodedToken, decodeToken } from '../../src/core/decode-token.ts';
import { formatExport } from '../../src/core/export-file.ts';
import { fileNameOf } from '../../src/core/file-name.ts';
import { decodeComparison, extractLinks } from '../../src/core/links.ts';
import { cleanName } from '../../src/core/name.ts';
import { decodeNumbers, encodeNumbers, type NumberKind } from '../../src/core/number-token.ts';
import { parsePaste } from '../../src/core/readings.ts';
import { readDate } from '../../src/core/reading-dates.ts';
import { checkNumber, formatPlain, parsePlain, readNumber } from '../../src/core/reading-numbers.ts';
import { readExport } from '../../src/core/read-export.ts';
import { readToken } from '../../src/core/read-token.ts';
import { formatReport } from '../../src/core/report.ts';
import { ROI_FIELDS, type RoiField } from '../../src/core/roi-inputs.ts';
import { decodeRoi, encodeRoi } from '../../src/core/roi-link.ts';
import { ROI_KEYS } from '../../src/core/roi-keys.ts';
import { formatSnapshot, parseSnapshot } from '../../src/core/saved.ts';
import { stateOf } from '../../src/core/state.ts';
import { textsOf } from '../../src/core/state-texts.ts';
import { encodeToken } from '../../src/core/token.ts';
import { buildEdition } from '../builders.ts';
import { anyText, damaged } from '../hostile.ts';
import { ALL_DESCRIBED, buildDescribed, EDITIONS, savedTexts, states } from '../states.ts';

/** The same inputs each time; a failure names the seed and the path to its input. */
const SEED = 20_261_121;
const LEAST = 100_000;
let inputs = 0;

/** Checks a rule with so many inputs, and counts them. */
function fuzz<Input>(numRuns: number, given: fc.Arbitrary<Input>, rule: (input: Input) => void): void {
  const counted = (input: Input) => {
    inputs += 1;
    rule(input);
  };
  fc.assert(fc.property(given, counted), { seed: SEED, numRuns });
}

/** Fails without the cost of an expectation, which a hundred thousand inputs would feel. */
function hold(holds: boolean, ...told: readonly unknown[]): void {
  if (!holds) expect.fail(JSON.stringify(told));
}

afterAll(() => expect(inputs).toBeGreaterThanOrEqual(LEAST));

const editions = [buildEdition('pipeline', 4, 30), buildEdition('readiness', 4, 5)];
const answers = fc.dictionary(
  fc.nat({ max: 31 }).map((item) => `item-${item}`),
  fc.oneof(fc.constant('na' as const), fc.nat({ max: 3 })),
);
const tokens = fc
  .tuple(answers, answers, fc.constantFrom(editions, editions.slice(0, 1), editions.slice(1)))
  .map(([one, other, some]) => encodeToken(some.map((edition, at) => ({ edition, answers: at === 0 ? one : other }))));
const links = fc
  .tuple(fc.constantFrom('', 'https://example.org/shared/#', 'Ana: https://example.org/compare/#', '- [Ana](x/shared/#'), tokens)
  .map((parts) => parts.join(''));
const mails = fc.array(fc.oneof(links, anyText), { maxLength: 6 }).map((parts) => parts.join(' '));

const isSound = (decoded: DecodedToken): boolean =>
  decoded.ok
    ? encodeToken(decoded.responses) === decoded.token
    : ['empty', 'foreign', 'unknown', 'cut', 'damaged', 'newer'].includes(decoded.fault.kind) &&
      (decoded.fault.kind !== 'cut' || decoded.fault.missing > 0);

test('a link is refused, or is one that we would write', () => {
  fuzz(20_000, fc.oneof(damaged(links), anyText), (text) => {
    const decoded = decodeToken(text, editions);
    hold(isSound(decoded), text, decoded);
    hold(JSON.stringify(readToken(text, editions)) === JSON.stringify(decoded), text);
  });
});

test('links in a text are told with names that can be shown', () => {
  fuzz(6000, fc.oneof(damaged(mails), mails, anyText), (text) => {
    const found = extractLinks(text, editions);
    for (const { token, name } of found.links)
      hold(decodeToken(token, editions).ok && name === cleanName(name) && name.length < 1000, text, token, name);
    for (const { token } of decodeComparison(text, editions).links) hold(decodeToken(token, editions).ok, text);
  });
});

const kinds = fc.constantFrom<NumberKind>('roi', 'kpi');
const numbers = fc.array(fc.oneof(fc.constant(undefined), fc.double(), fc.integer()), { maxLength: 30 });
const roiTexts = fc
  .array(fc.oneof(fc.nat({ max: 100 }), fc.double({ min: 0, max: 100, noNaN: true })), { minLength: 27, maxLength: 27 })
  .map((values) => Object.fromEntries(ROI_KEYS.map((key, at) => [key, formatPlain(values[at] ?? 0)])));
const numberTokens = fc.oneof(
  fc.tuple(kinds, numbers).map(([kind, given]) => encodeNumbers(kind, given)),
  roiTexts.map(encodeRoi),
);

test('a link of numbers is refused, or is one that we would write', () => {
  fuzz(20_000, fc.tuple(fc.oneof(damaged(numberTokens), anyText), kinds), ([text, kind]) => {
    const decoded = decodeNumbers(text, kind);
    if (decoded.ok) {
      hold(encodeNumbers(kind, decoded.numbers) === decoded.token, text);
      hold(
        decoded.numbers.every((value) => value === undefined || Number.isFinite(value)),
        text,
      );
    } else hold(decoded.fault.kind !== 'cut' || decoded.fault.missing > 0, text);
    const roi = decodeRoi(text);
    if (roi.ok && decoded.ok && decoded.numbers.length === ROI_KEYS.length) hold(encodeRoi(roi.texts) === roi.token, text);
  });
});

const files = states.map((state) => formatExport(state, EDITIONS));

test('a file is refused with a reason, or gives the same bytes once it was read', () => {
  fuzz(5000, fc.oneof(damaged(files), fc.json(), anyText), (text) => {
    const read = readExport(text, ALL_DESCRIBED);
    if (!read.ok) return hold(read.reason.length > 10 && read.reason === read.reason.toWellFormed(), text, read);
    const written = formatExport(read.state, EDITIONS);
    const again = readExport(written, ALL_DESCRIBED);
    hold(again.ok && formatExport(again.state, EDITIONS) === written, text);
  });
});

test('saved texts are told as a state that is told the same again', () => {
  fuzz(
    4000,
    fc.oneof(savedTexts, fc.dictionary(damaged(savedTexts.map((texts) => Object.keys(texts).join(''))), anyText)),
    (texts) => {
      const state = stateOf(texts);
      expect(stateOf(textsOf(state))).toEqual(state);
    },
  );
});

const snapshots = savedTexts.map((texts) =>
  formatSnapshot({ name: 'x', taken: '2026-03-31T09:30:00.000Z', answers: texts, notes: texts }),
);

test('a saved snapshot is read or left', () => {
  fuzz(6000, fc.oneof(damaged(snapshots), fc.json(), anyText), (text) => {
    const snapshot = parseSnapshot(text);
    if (!snapshot) return;
    new Date(snapshot.taken).toISOString();
    hold(
      [...Object.values(snapshot.answers), ...Object.values(snapshot.notes)].every((each) => typeof each === 'string'),
      text,
    );
  });
});

const dates = fc.oneof(
  fc.date({ noInvalidDate: true, min: new Date('1900-01-01'), max: new Date('9999-12-31') }).map((date) => date.toISOString()),
  fc.constantFrom(
    '2026-03-31',
    '31.03.2026',
    '3/4/2026',
    '31 March 2026',
    'Q1 2026',
    '2026-Q4',
    '03/2026',
    'Sept 2026',
    '31/12/26',
    '2026-W05-3',
    '1Q26',
    'Nov 26',
    '2025',
  ),
);
const figures = fc.oneof(
  fc.double().map(String),
  fc.constantFrom('1,234', '1.234,5', '1 234.50', '(95)', '95 %', '-0', '$1,300.00', '1’000', 'EUR 5', '.5', '1e6', '９５'),
);
const names = dateNames('de-DE');

test('a pasted date is a day of the calendar, a question or a fault', () => {
  fuzz(16_000, fc.oneof(damaged(dates), anyText), (text) => {
    const date = readDate(text, names);
    if (date?.kind === 'date') hold(isIsoDay(date.date) && isIsoDay(date.start) && date.start <= date.date, text, date);
    if (date?.kind !== 'either') return;
    const ways = Object.values(date.ways).map((span) => span.date.replace(/^-(?=-)/, '2024'));
    hold(ways.length > 0 && ways.every((way) => isIsoDay(way)), text, date);
    hold(date.asks === 'short' || new Set(ways).size > 1, text, date);
  });
});

test('a pasted number is one that can be saved, a question or a fault', () => {
  const isSaved = (value: number) => parsePlain(formatPlain(value)) === value && !Object.is(value, -0);
  fuzz(16_000, fc.tuple(fc.oneof(damaged(figures), anyText), fc.constantFrom('', '%', 'ms', '$')), ([text, unit]) => {
    const number = readNumber(text, unit);
    if (number.kind === 'number') hold(isSaved(number.value), text, number);
    if (number.kind === 'either') hold(isSaved(number.point) && isSaved(number.comma), text, number);
    const typed = checkNumber(text, { kind: 'percent', label: unit });
    hold(typed.ok ? isSaved(typed.value) : typed.fault !== '', text, typed);
  });
});

const pastes = fc
  .tuple(fc.constantFrom('\t', ';', ',', ' ', '|'), fc.array(fc.tuple(dates, figures), { maxLength: 6 }))
  .map(([separator, rows]) => rows.map((row) => row.join(separator)).join('\n'));

test('a paste gives readings of days that have been, or says why not', () => {
  const unit = { kind: 'percent', label: '%' };
  const reply = fc.constantFrom(
    {},
    { order: 'day', decimal: 'comma', short: 'day' } as const,
    { first: '2026-01-01', cadence: 'daily' } as const,
  );
  fuzz(500, fc.tuple(fc.oneof(damaged(pastes), anyText), reply), ([text, given]) => {
    const { readings, refused, questions, fault } = parsePaste(text, { unit, locale: 'de-DE', today: '2026-11-21' }, given);
    hold(
      readings.every(({ date, value }) => isIsoDay(date) && date <= '2026-11-21' && Number.isFinite(value)),
      text,
      readings,
    );
    hold(fault !== undefined || readings.length + refused.length + questions.length > 0, text);
  });
});

test('an input of the ROI model is in its range, or has a fault', () => {
  const fields = fc.constantFrom(...ROI_KEYS.map((key) => key.replace(/^.*\./, '')));
  const isField = (field: string): field is RoiField => Object.hasOwn(ROI_FIELDS, field);
  const raw = fc.oneof(damaged(figures), anyText, fc.double(), fc.anything());
  fuzz(12_000, fc.tuple(fields.filter(isField), raw), ([field, given]) => {
    const checked = checkInput(field, given);
    const { min, max } = ROI_FIELDS[field];
    hold(checked.ok ? checked.value >= min && checked.value <= max : checked.fault !== '', field, String(checked.ok));
  });
});

test('a name has no marks that turn or hide others, in lists and in the names of files', () => {
  fuzz(8000, fc.oneof(anyText, damaged(anyText)), (text) => {
    const name = cleanName(text);
    hold(!/[\p{Cc}\p{Bidi_Control}\p{Cs}\u2028\u2029]/u.test(name) && cleanName(name) === name, text, name);
    const file = fileNameOf({ subject: 'x', team: text, date: '2026-03-31', extension: 'csv' });
    hold(/^ml-readiness-x-[\p{L}\p{N}\p{M}-]*2026-03-31\.csv$/u.test(file), text, file);
  });
});

const response = (written: string) => ({
  described: buildDescribed(),
  name: written,
  answers: { 'one.item-1': 1 },
  notes: { 'one.item-1': written },
  planTexts: { 'one.item-1/owner': written },
});

test('a table says what was written, and nothing that a spreadsheet counts', () => {
  fuzz(3000, fc.oneof(anyText, damaged(anyText)), (written) => {
    const { data } = Papa.parse<string[]>(formatCsv(rowsOf(response(written))).slice(1), { skipEmptyLines: true });
    const [, row = []] = data;
    hold(data.length === 4 && [2, 11, 12].every((column) => row[column] === neutralize(written)), written, row);
  });
});

test('a report has the structure that it has without what was written', () => {
  const read = (markdown: string) =>
    fromMarkdown(markdown, {
      extensions: [gfm()],
      mdastExtensions: gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] })),
    });
  const write = (written: string) =>
    read(formatReport({ ...response(written), date: '2026-03-31', addressOf: (path) => `https://example.org${path}` }));
  const shape = ({ children }: ReturnType<typeof read>) => children.map(({ type }) => type).join(' ');
  const plain = shape(write('x'));
  fuzz(
    400,
    anyText.filter((text) => cleanName(text) !== ''),
    (written) => hold(shape(write(written)) === plain, written),
  );
});
