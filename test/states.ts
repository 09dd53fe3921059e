import fc from 'fast-check';
import { type DescribedChecklist, describeChecklist } from '../src/core/described.ts';
import { cleanName } from '../src/core/name.ts';
import { formatSnapshot } from '../src/core/saved.ts';
import { type State, stateOf } from '../src/core/state.ts';
import { buildChecklist, buildItem } from './builders.ts';

/** A checklist in its second edition: an item was replaced, one left, two came. */
export const buildDescribed = (id = 'sample'): DescribedChecklist =>
  describeChecklist(
    buildChecklist({
      id,
      edition: 2,
      items: [
        buildItem(1),
        buildItem(2, { facet: 'right', retired: { edition: 2, reason: 'Asked twice.', replacedBy: 'one.item-4' } }),
        buildItem(3, { section: 'two', retired: { edition: 2, reason: 'Nobody could answer it.' } }),
        buildItem(4, { edition: 2, section: 'two' }),
        buildItem(5, { edition: 2, section: 'two' }),
      ],
    }),
  );

/** The editions of the checklists above, as exports name them. */
export const EDITIONS = { bucket: 2, other: 2, roi: 2, sample: 2, 'use-case': 2 };

/** All checklists that states below are about, those of the tools included. */
export const ALL_DESCRIBED = ['sample', 'other', 'use-case', 'bucket', 'roi'].map((id) => buildDescribed(id));

const texts = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 });
const names = texts.map(cleanName).filter((name) => name !== '');
const ids = fc.stringMatching(/^[a-z0-9]{1,8}$/);
const items = fc.constantFrom('one.item-1', 'one.item-2', 'one.item-3', 'one.item-4', 'one.item-5');
const levels = fc.constantFrom('0', '1', '2', '3');
const answers = fc.constantFrom('0', '1', '2', '3', 'na');
const dates = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const checklists = fc.constantFrom('sample', 'other');
const response = fc.oneof(fc.constantFrom('first', 'team', 'q2'), ids);

const snapshots = fc
  .record({
    name: names,
    taken: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2199-12-31') }).map((date) => date.toISOString()),
    response: ids,
    answers: fc.dictionary(items, answers),
    notes: fc.dictionary(items, texts),
  })
  .map(formatSnapshot);

const pair = (key: fc.Arbitrary<string>, text: fc.Arbitrary<string>) => fc.tuple(key, text);
const under = (kind: string, ...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((path) => [kind, ...path].join(':'));
const field = (name: string) => under('plan', checklists, response, items).map((key) => `${key}/${name}`);

/** Any saved texts, with some that a reader's page would not write. */
export const savedTexts = fc
  .array(
    fc.oneof(
      pair(under('response', checklists, response), names),
      pair(under('bucket', checklists, response), fc.constantFrom('call', 'ecosystem', 'build', 'other')),
      pair(under('answer', checklists, response, items), answers),
      pair(under('note', checklists, response, items), texts),
      pair(field('owner'), texts),
      pair(field('due'), dates),
      pair(field('done'), levels),
      pair(field('target'), levels),
      pair(field('place'), fc.oneof(fc.nat(10_000), fc.double({ min: 0, max: 1e6, noNaN: true })).map(String)),
      pair(
        under('plan', checklists, response, fc.constantFrom('@one', '@two')).map((key) => `${key}/target`),
        levels,
      ),
      pair(under('snapshot', checklists, ids), snapshots),
      pair(
        under('compared', ids),
        fc.tuple(fc.stringMatching(/^[0-9a-z]{10,30}$/), names).map(([token, name]) => `${token} ${name}`),
      ),
      pair(under('response', fc.constant('use-case'), response), names),
      pair(under('roi', response, fc.constantFrom('volume', 'call.oneOffCost')), texts),
      pair(under('kpi', response, fc.constant('latency-p95/target')), texts),
      pair(under('reading', response, fc.constant('latency-p95/2026-03-31')), texts),
      pair(under('answer', fc.constant('bucket'), response, items), answers),
      pair(under('archived', response), fc.constant('yes')),
      pair(under('readiness', response), ids),
      pair(under('snapshot', fc.constant('roi'), ids), snapshots),
      pair(
        fc.constant('order:use-cases'),
        fc.array(ids).map((each) => each.join(' ')),
      ),
      pair(fc.string(), fc.string()),
      pair(
        under('answer', checklists, response, items),
        fc.string().filter((text) => !/^\d+$/.test(text)),
      ),
    ),
    { maxLength: 60 },
  )
  .map((pairs) => Object.fromEntries(pairs));

/** Any state that a reader can be in. */
export const states: fc.Arbitrary<State> = savedTexts.map(stateOf);
