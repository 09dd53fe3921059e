import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import yaml from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { checkData } from '../../src/schema/check.ts';
import { termSchema } from '../../src/schema/glossary.ts';
import { readGuide } from './read.ts';

const file = 'content/glossary.yaml';
const terms = Object.entries(z.record(z.string(), z.unknown()).parse(yaml.load(readFileSync(file, 'utf8')))).map(
  ([id, data]) => ({
    id,
    ...checkData(termSchema, data, `${file}, ${id}`),
  }),
);

describe('the glossary', () => {
  test('has a term for every field that the guide covers, in order, none twice', () => {
    expect(terms.length).toBeGreaterThanOrEqual(50);
    expect(terms.map(({ id }) => id)).toEqual(terms.map(({ id }) => id).sort());
    const words = terms.flatMap(({ term, also = [] }) => [term, ...also]).map((word) => word.toLowerCase());
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  test('leads to pages that exist', () => {
    const paths = new Set(['about', 'about/links', ...readGuide().map(({ path }) => path)]);
    expect(terms.filter(({ page }) => !paths.has(page))).toEqual([]);
  });

  test('says what a term is, not that it is important', () => {
    expect(
      terms.filter(({ definition }) => /\b(crucial|essential|important|key to|robust|leverage)\b/i.test(definition)),
    ).toEqual([]);
  });
});
