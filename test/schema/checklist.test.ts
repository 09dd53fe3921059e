import { describe, expect, test } from 'vitest';
import { checkData } from '../../src/schema/check.ts';
import { checklistSchema } from '../../src/schema/checklist.ts';
import { buildChecklist, buildItem } from '../builders.ts';

const check = (data: unknown) => checkData(checklistSchema, data, 'content/checklists/sample.yaml');
const withItems = (...items: ReturnType<typeof buildItem>[]) => buildChecklist({ items });

describe('checklistSchema', () => {
  test('takes the smallest checklist', () => {
    expect(check(buildChecklist())).toEqual(buildChecklist());
  });

  test.each([
    [
      'an unknown field',
      { ...buildChecklist(), sumary: 'x' },
      'the file has the unknown field "sumary". Correct the spelling or remove it.',
    ],
    ['a missing field', { ...buildChecklist(), title: undefined }, 'title is missing. Add it (string).'],
    ['a wrong type', { ...buildChecklist(), edition: 'one' }, 'edition must be of type number. Correct it.'],
    ['an unknown rule', { ...buildChecklist(), rule: 'best' }, 'rule must be one of: mean, minimum.'],
    [
      'an id with capitals',
      withItems(buildItem(1, { id: 'One.Item' })),
      'items > "One.Item" > id must be lower-case letters and digits joined by "." or "-", for example "acquire.profiling".',
    ],
    [
      'a question without its mark',
      withItems(buildItem(1, { question: 'This is a statement, not a question.' })),
      'must be a question and end with "?".',
    ],
    [
      'an empty promise',
      withItems(buildItem(1, { why: 'Because.' })),
      'items > "one.item-1" > why must say something: at least 60 characters of text.',
    ],
    ['no KPI', withItems(buildItem(1, { kpis: [] })), 'items > "one.item-1" > kpis must name at least one KPI.'],
    [
      'four KPIs',
      withItems(buildItem(1, { kpis: ['one', 'two', 'three', 'four'] })),
      'items > "one.item-1" > kpis must name at most three KPIs.',
    ],
    ['no bucket', withItems(buildItem(1, { buckets: [] })), 'items > "one.item-1" > buckets must name at least one bucket.'],
    [
      'a repeated id',
      withItems(buildItem(1), buildItem(2, { id: 'one.item-1' })),
      'items has the id "one.item-1" twice. Give one another.',
    ],
    [
      'a repeated position',
      withItems(buildItem(1), buildItem(1, { id: 'one.other' })),
      'items has the position "1" twice. Give one another.',
    ],
    [
      'an unknown section',
      withItems(buildItem(1, { section: 'three' })),
      'items > "one.item-1" > section is not a section. Use one of: one, two.',
    ],
    [
      'an unknown facet',
      withItems(buildItem(1, { facet: 'up' })),
      'items > "one.item-1" > facet must be one of the facets: left, right.',
    ],
    [
      'a facet where there are none',
      { ...buildChecklist(), facets: [] },
      'items > "one.item-1" > facet is given, but the checklist has no facets. Remove it or add the facet.',
    ],
    [
      'too few anchors',
      withItems(buildItem(1, { anchors: ['Only one text stands here, not four.'] })),
      'items > "one.item-1" > anchors has 1 texts for 4 levels. Write one for each level.',
    ],
    [
      'too few steps',
      withItems(buildItem(1, { steps: [] })),
      'items > "one.item-1" > steps has 0 steps for 4 levels. Write one up from each level but the highest.',
    ],
    [
      'a need that is no item',
      withItems(buildItem(1, { needs: ['one.item-9'] })),
      'items > "one.item-1" > needs names "one.item-9", which no item has as its id. Correct or remove it.',
    ],
    [
      'items that need each other',
      withItems(buildItem(1, { needs: ['one.item-2'] }), buildItem(2, { needs: ['one.item-1'] })),
      'items need each other in a circle: one.item-1 > one.item-2 > one.item-1. Remove one of these needs.',
    ],
    [
      'an edition from the future',
      withItems(buildItem(1, { edition: 2 })),
      'items > "one.item-1" > edition is 2, above the checklist\'s 1. Raise the checklist\'s.',
    ],
    [
      'an item that left before it came',
      {
        ...withItems(buildItem(1, { edition: 2, retired: { edition: 2, reason: 'It was asked twice by mistake.' } })),
        edition: 2,
      },
      'items > "one.item-1" > retired left before it came. Its edition must be above the item\'s.',
    ],
    [
      'a replacement that is no item',
      {
        ...withItems(
          buildItem(1, { retired: { edition: 2, reason: 'It was asked twice by mistake.', replacedBy: 'one.item-9' } }),
        ),
        edition: 2,
      },
      'items > "one.item-1" > retired is replaced by "one.item-9", which no item has as its id.',
    ],
    [
      'points that fall',
      { ...buildChecklist(), scale: [1, 1, 2, 3].map((points) => ({ label: 'Level', points })) },
      'scale > entry 2 > points must be above the points of the level before it.',
    ],
  ])('refuses %s, naming file, item and remedy', (_, data, message) => {
    expect(() => check(data)).toThrow(message);
    expect(() => check(data)).toThrow(/^content\/checklists\/sample\.yaml: /);
  });

  test('names every fault at once', () => {
    const data = withItems(buildItem(1, { section: 'three', needs: ['one.item-9'] }));
    expect(() => check(data)).toThrow(/is not a section[^]*which no item has/);
  });

  test('describes data that is no object', () => {
    expect(() => check('text')).toThrow('content/checklists/sample.yaml: the file must be of type object. Correct it.');
  });
});
