import * as v from 'valibot';
import { BUCKET_NAMES } from './buckets.ts';
import { EXPORT_FORMAT, EXPORT_VERSION } from './export-file.ts';
import { LAST_PLACE } from './place-steps.ts';
import { parseDate } from './plan-texts.ts';
import { LONGEST_NOTE } from './saved.ts';
import { BESIDE_PATTERN, ID_PATTERN, INPUT_PATTERN, TOKEN_PATTERN } from './state.ts';

/** Longer names and owners are refused; the page takes eighty characters, some of which are long inside a computer. */
const LONGEST_NAME = 1000;
/** More entries in one list were not made by hand. */
const MOST = 1000;

// The messages say what should stand at a place; `readExport` makes sentences of them.
const ID = 'an id: lower-case letters and digits, joined by "." or "-"';
const id = v.pipe(v.string(ID), v.regex(ID_PATTERN, ID), v.maxLength(100, 'an id of at most 100 characters'));

const text = (longest: number, least = 0) => {
  const what = `a text of ${least > 0 ? `${least} to` : 'at most'} ${longest.toLocaleString('en')} characters`;
  return v.pipe(v.string(what), v.minLength(least, what), v.maxLength(longest, what));
};

const LEVEL = "a level's number, from 0";
const level = v.pipe(v.number(LEVEL), v.integer(LEVEL), v.minValue(0, LEVEL), v.maxValue(99, LEVEL));
const PLACE = 'a place in the plan, a number above 0';
const place = v.pipe(v.number(PLACE), v.minValue(0.000_001, PLACE), v.maxValue(LAST_PLACE, PLACE));
const answer = v.union([v.literal('na'), level], 'a level\'s number, from 0, or "na"');

const listOf = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.pipe(v.array(schema, 'a list'), v.maxLength(MOST, `a list of at most ${MOST.toLocaleString('en')} entries`));
const recordOf = <Schema extends v.GenericSchema>(schema: Schema) => v.record(id, schema, 'an object');

const DATE = 'a date such as "2026-03-31"';
const date = v.pipe(
  v.string(DATE),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, DATE),
  v.check((given) => parseDate(given) !== '', DATE),
);
const MOMENT = 'a moment such as "2026-03-31T09:30:00.000Z"';
const moment = v.pipe(
  v.string(MOMENT),
  v.regex(/^(?:[+-]\d{2})?\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/, MOMENT),
  v.check((given) => !Number.isNaN(Date.parse(given)), MOMENT),
);

const entry = v.strictObject(
  {
    owner: v.exactOptional(v.pipe(text(LONGEST_NAME), v.description('Who does the step.'))),
    due: v.exactOptional(v.pipe(date, v.description('When it should be done.'))),
    done: v.exactOptional(v.pipe(level, v.description('The level that the step ticked as done leads to.'))),
    target: v.exactOptional(v.pipe(level, v.description('The level that the item should reach.'))),
    place: v.exactOptional(
      v.pipe(
        place,
        v.description('The place of the step, where the reader has changed the order: lower goes first, across checklists.'),
      ),
    ),
  },
  'an object',
);

const answers = v.pipe(
  recordOf(answer),
  v.description('By item id: the index of the level in the scale, 0 being the lowest, or "na" for not applicable.'),
);
const notes = v.pipe(recordOf(text(LONGEST_NOTE)), v.description('By item id.'));

const BESIDE = 'a key such as "roi/volume"';
const besideKey = v.pipe(v.string(BESIDE), v.regex(BESIDE_PATTERN, BESIDE), v.maxLength(200, BESIDE));
const INPUT = 'the name of an input or of a field of a KPI';
const inputKey = v.pipe(v.string(INPUT), v.regex(INPUT_PATTERN, INPUT), v.maxLength(100, INPUT));

const response = v.strictObject(
  {
    id: v.pipe(id, v.description('"first" is the response that everybody has without creating one.')),
    name: v.exactOptional(
      v.pipe(
        text(LONGEST_NAME, 1),
        v.description('Every response but the first has one, here or under the same id in another checklist.'),
      ),
    ),
    bucket: v.exactOptional(v.picklist(Object.keys(BUCKET_NAMES), `one of ${Object.keys(BUCKET_NAMES).join(', ')}`)),
    answers,
    notes,
    plan: v.pipe(recordOf(entry), v.description('By item id.')),
    targets: v.pipe(recordOf(level), v.description('By section id: the level that every item of the section should reach.')),
    beside: v.exactOptional(
      v.pipe(
        v.record(besideKey, text(LONGEST_NOTE, 1), 'an object'),
        v.description(
          'What the tools keep of a use case, as it was typed: answers of the bucket advisor, ROI inputs, KPIs, readings.',
        ),
      ),
    ),
  },
  'an object',
);

const snapshot = v.strictObject(
  {
    id,
    name: text(LONGEST_NAME, 1),
    taken: v.pipe(moment, v.description('When it was taken, in UTC.')),
    response: v.exactOptional(v.pipe(id, v.description('The response that it was taken of.'))),
    answers,
    notes,
    inputs: v.exactOptional(
      v.pipe(
        v.record(inputKey, text(LONGEST_NAME), 'an object'),
        v.description('Inputs of the ROI model or fields of KPIs, as they were typed.'),
      ),
    ),
  },
  'an object',
);

const checklist = v.strictObject(
  {
    id,
    edition: v.exactOptional(
      v.pipe(
        v.number('the number of an edition'),
        v.integer('the number of an edition'),
        v.minValue(1, 'the number of an edition'),
        v.description('The edition of the checklist that the site had when it wrote the file.'),
      ),
    ),
    responses: listOf(response),
    snapshots: v.pipe(listOf(snapshot), v.description('Responses frozen with their dates.')),
  },
  'an object',
);

const link = v.strictObject(
  {
    id,
    name: v.pipe(text(LONGEST_NAME), v.description('What the reader calls it.')),
    token: v.pipe(
      v.string('the token of a link'),
      v.regex(TOKEN_PATTERN, 'the token of a link'),
      v.description('What stands after the # of the link.'),
    ),
  },
  'an object',
);

/** The shape of an exported file. New lists are optional, so that files without them stay right. */
export const exportShape = v.pipe(
  v.strictObject(
    {
      format: v.literal(EXPORT_FORMAT, `"${EXPORT_FORMAT}"`),
      version: v.literal(EXPORT_VERSION, String(EXPORT_VERSION)),
      checklists: listOf(checklist),
      compared: v.exactOptional(v.pipe(listOf(link), v.description('Links of others that the reader compares.'))),
      useCases: v.exactOptional(
        v.pipe(listOf(id), v.description('The order of the use cases, where the reader has changed it.')),
      ),
    },
    'an object',
  ),
  v.title('Everything a reader of ML Readiness entered'),
);
