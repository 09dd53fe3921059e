import { describe, expect, test } from 'vitest';
import {
  admitLinks,
  checklistsIn,
  countChecklists,
  entriesIn,
  linksOfState,
  nameLinks,
  participantsOf,
  tokenOf,
} from '../../src/core/compared.ts';
import { decodeToken } from '../../src/core/decode-token.ts';
import { editionsOf, presentEdition } from '../../src/core/edition.ts';
import { type Answers, outlineOf } from '../../src/core/outline.ts';
import { type State } from '../../src/core/state.ts';
import { formatCompared } from '../../src/core/state-texts.ts';
import { encodeToken } from '../../src/core/token.ts';
import { buildChecklist, buildItem } from '../builders.ts';

const checklist = buildChecklist({
  id: 'alpha',
  edition: 2,
  items: [
    buildItem(1),
    buildItem(2, { facet: 'right', retired: { edition: 2, reason: 'Asked twice, said everybody.', replacedBy: 'one.item-3' } }),
    buildItem(3, { section: 'two', edition: 2 }),
    buildItem(4, { section: 'two', edition: 2 }),
  ],
});
const alpha = outlineOf(checklist);
const beta = outlineOf(buildChecklist({ id: 'beta' }));
const editions = [...editionsOf(checklist), presentEdition(beta)];
const [older = presentEdition(alpha)] = editionsOf(checklist);

const alphaToken = (answers: Answers) => encodeToken([{ edition: presentEdition(alpha), answers }]);
const betaToken = (answers: Answers) => encodeToken([{ edition: presentEdition(beta), answers }]);
const one = alphaToken({ 'one.item-1': 1 });
const two = alphaToken({ 'one.item-1': 2 });
const three = alphaToken({ 'one.item-1': 3 });
const other = betaToken({ 'one.item-1': 3 });
const both = encodeToken([
  { edition: presentEdition(alpha), answers: { 'one.item-1': 0 } },
  { edition: presentEdition(beta), answers: { 'one.item-2': 1 } },
]);

const decodeAll = (tokens: readonly string[]) => tokens.map((token) => decodeToken(token, editions));
const entriesOf = (tokens: readonly string[]) =>
  tokens.map((token, place) => ({ id: `e${place}`, name: `Team ${place}`, token }));

describe('entriesIn', () => {
  test('tells saved entries in the order in which they were added', () => {
    expect(entriesIn({ 'b-1': formatCompared(two, 'Team two'), 'a-1': formatCompared(one, ''), 'c-1': undefined })).toEqual([
      { id: 'a-1', token: one, name: '' },
      { id: 'b-1', token: two, name: 'Team two' },
    ]);
  });
});

describe('nameLinks', () => {
  test('numbers links without a name by their places', () => {
    const named = nameLinks(
      [{ token: one, name: 'Search' }],
      [two, three].map((token) => ({ token, name: '' })),
      editions,
    );
    expect(named.map(({ name }) => name)).toEqual(['Response 2', 'Response 3']);
  });

  test('tells apart what would have one name in one checklist, and nothing else', () => {
    const present = [
      { token: one, name: 'Anna' },
      { token: one, name: 'Response 4' },
      { token: one, name: 'Anna 2' },
    ];
    const found = [
      { token: two, name: 'Anna' },
      { token: other, name: 'Anna' },
      { token: both, name: 'Anna' },
      { token: three, name: '' },
    ];
    expect(nameLinks(present, found, editions).map(({ name }) => name)).toEqual(['Anna 3', 'Anna', 'Anna 4', 'Response 7']);
  });
});

describe('admitLinks', () => {
  test('takes every token once and tells the others with the name that has it', () => {
    const present = [{ token: one, name: 'Search' }];
    const found = [
      { token: two, name: 'Ads' },
      { token: one, name: '' },
      { token: two, name: 'Maps' },
      { token: two, name: 'Ads' },
    ];
    expect(admitLinks(present, found, editions)).toEqual({
      admitted: [{ token: two, name: 'Ads' }],
      repeated: [
        { token: one, name: '', as: 'Search' },
        { token: two, name: 'Maps', as: 'Ads' },
        { token: two, name: 'Ads', as: 'Ads' },
      ],
    });
  });
});

describe('countChecklists', () => {
  test('tells which checklists are held, the most responses first', () => {
    expect(countChecklists([beta, alpha], decodeAll([one, two, both, 'nonsense']))).toEqual([
      { outline: alpha, count: 3 },
      { outline: beta, count: 1 },
    ]);
    expect(countChecklists([alpha, beta], decodeAll([other]))).toEqual([{ outline: beta, count: 1 }]);
    expect(checklistsIn(decodeToken('nonsense', editions))).toEqual([]);
  });
});

describe('participantsOf', () => {
  test('tells the responses to one checklist with their scores', () => {
    const tokens = [one, other, both, 'nonsense'];
    const participants = participantsOf(alpha, entriesOf(tokens), decodeAll(tokens));
    expect(participants.map(({ id, name, answers, score }) => [id, name, answers, score.overall.value])).toEqual([
      ['e0', 'Team 0', { 'one.item-1': 1 }, 33],
      ['e2', 'Team 2', { 'one.item-1': 0 }, 0],
    ]);
  });

  test('tells answers of an older edition in the present one, and scores what was asked', () => {
    const token = encodeToken([{ edition: older, answers: { 'one.item-1': 3, 'one.item-2': 1 } }]);
    const [participant] = participantsOf(alpha, entriesOf([token]), decodeAll([token]));
    expect(participant).toMatchObject({ answers: { 'one.item-1': 3, 'one.item-3': 1 }, notAsked: ['one.item-4'] });
    expect(participant?.score.overall).toMatchObject({ value: 67, answered: 2, total: 2 });
  });
});

describe('tokenOf', () => {
  test('tells saved answers as a token of the present edition', () => {
    expect(tokenOf(alpha, { 'one.item-1': '2', 'one.item-2': '1', stranger: '3' })).toBe(
      alphaToken({ 'one.item-1': 2, 'one.item-3': 1 }),
    );
    expect(tokenOf(alpha, { 'one.item-1': 'nonsense' })).toBeUndefined();
  });
});

describe('linksOfState', () => {
  test('tells the responses of a file under their names, without what has no answers or no checklist', () => {
    const response = { notes: {}, plan: {}, targets: {} };
    const state: State = {
      checklists: [
        {
          id: 'alpha',
          responses: [
            { ...response, id: 'first', answers: { 'one.item-1': 1 } },
            { ...response, id: 'r1', name: 'Ads', answers: { 'one.item-1': 2 } },
            { ...response, id: 'r2', name: 'Empty', answers: {} },
          ],
          snapshots: [],
        },
        { id: 'unknown', responses: [{ ...response, id: 'first', answers: { 'one.item-1': 1 } }], snapshots: [] },
      ],
      compared: [],
      useCases: [],
    };
    expect(linksOfState([alpha, beta], state, 'march')).toEqual([
      { token: one, name: 'march' },
      { token: two, name: 'Ads' },
    ]);
  });
});
