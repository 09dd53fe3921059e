import { toJsonSchema } from '@valibot/to-json-schema';
import type { AnySchemaObject } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatExport } from '../../src/core/export-file.ts';
import { exportShape } from '../../src/core/export-shape.ts';
import { readExport } from '../../src/core/read-export.ts';
import { stateOf } from '../../src/core/state.ts';
import { ALL_DESCRIBED, EDITIONS, savedTexts, states } from '../states.ts';

const CHECKLISTS = ALL_DESCRIBED;

const read = (text: string) => readExport(text, CHECKLISTS);
const NOTHING = { checklists: [], items: 0, levels: 0 };

describe('an export', () => {
  test('is JSON of two spaces that ends in a line feed, and says nothing of when it was made', () => {
    const state = stateOf({ 'answer:sample:first:one.item-1': '2', 'answer:strange:first:a': '1' });
    expect(formatExport(state, EDITIONS)).toMatchInlineSnapshot(`
      "{
        "format": "ml-readiness",
        "version": 1,
        "checklists": [
          {
            "id": "sample",
            "edition": 2,
            "responses": [
              {
                "id": "first",
                "answers": {
                  "one.item-1": 2
                },
                "notes": {},
                "plan": {},
                "targets": {}
              }
            ],
            "snapshots": []
          },
          {
            "id": "strange",
            "responses": [
              {
                "id": "first",
                "answers": {
                  "a": 1
                },
                "notes": {},
                "plan": {},
                "targets": {}
              }
            ],
            "snapshots": []
          }
        ],
        "compared": []
      }
      "
    `);
  });

  test('comes back whole, and gives the same bytes again', () => {
    fc.assert(
      fc.property(states, (state) => {
        const text = formatExport(state, EDITIONS);
        const result = read(text);
        expect(result).toEqual({ ok: true, state, editions: expect.anything(), leftOut: NOTHING });
        if (result.ok) expect(formatExport(result.state, EDITIONS)).toBe(text);
      }),
    );
  });

  test('survives UTF-8, where half a character is written as a code', () => {
    const text = formatExport(stateOf({ 'note:sample:first:one.item-1': '\ud800' }), EDITIONS);
    expect(new TextDecoder().decode(new TextEncoder().encode(text))).toBe(text);
  });

  test('fits the published schema, which refuses what is broken', () => {
    const published = JSON.stringify(toJsonSchema(exportShape, { ignoreActions: ['check'], target: 'draft-2020-12' }));
    const schema: AnySchemaObject = JSON.parse(published);
    const validate = new Ajv2020({ strict: true }).compile(schema);
    fc.assert(
      fc.property(savedTexts, (texts) => {
        const fits = validate(JSON.parse(formatExport(stateOf(texts), EDITIONS)));
        expect([fits, validate.errors]).toEqual([true, null]);
      }),
    );
    const whole = formatExport(stateOf({ 'answer:sample:first:one.item-1': '2' }), EDITIONS);
    for (const broken of [
      '{}',
      whole.replace('"version": 1', '"version": 1, "extra": 1'),
      whole.replace('"one.item-1": 2', '"one.item-1": "2"'),
    ])
      expect([broken, validate(JSON.parse(broken))]).toEqual([broken, false]);
  });
});
