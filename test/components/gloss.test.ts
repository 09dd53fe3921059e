import { describe, expect, test } from 'vitest';
import { markTerms } from '../../src/components/gloss.ts';

const term = (id: string, changes: object = {}) => ({
  id,
  term: id,
  definition: 'What it is.',
  page: 'platform/other',
  ...changes,
});
const mark = (html: string, ...terms: ReturnType<typeof term>[]) => markTerms(html, terms, 'platform/here');
const button = (id: string, text: string) => `<button type="button" class="term" popovertarget="term-${id}">${text}</button>`;

describe('markTerms', () => {
  test('makes the first use a button, whatever its case, and leaves the rest', () => {
    const { html, used } = mark('<p>Drift comes. Drift goes.</p>', term('drift'));
    expect(html).toBe(`<p>${button('drift', 'Drift')} comes. Drift goes.</p>`);
    expect(used.map(({ id }) => id)).toEqual(['drift']);
  });

  test('finds other words for a term, and abbreviations only as they are written', () => {
    expect(mark('<p>A silent run.</p>', term('shadow run', { also: ['silent run'] })).html).toContain(
      button('shadow run', 'silent run'),
    );
    expect(mark('<p>An api or a roi.</p>', term('API'), term('ROI')).used).toEqual([]);
  });

  test('marks the longer of two terms', () => {
    expect(mark('<p>Concept drift.</p>', term('drift'), term('concept drift')).html).toBe(
      `<p>${button('concept drift', 'Concept drift')}.</p>`,
    );
  });

  test('leaves headings, links, code and tables alone, and keeps what is escaped', () => {
    const html = '<h2>Drift</h2><p><a href="/">drift</a> <code>drift</code> a &lt; b</p><table><td>drift</td></table>';
    expect(mark(html, term('drift'))).toEqual({ html, used: [] });
    const block = '<pre tabindex="0"><code>SELECT drift FROM sheet;\n</code></pre>';
    expect(mark(block, term('drift'))).toEqual({ html: block, used: [] });
  });

  test('leaves alone what the page explains itself, and the words of the site', () => {
    expect(mark('<p>Drift.</p>', term('drift', { page: 'platform/here' })).used).toEqual([]);
    expect(mark('<p>An answer.</p>', term('answer', { page: 'about' })).used).toEqual([]);
  });

  test('marks no part of a word, and no more than eight terms', () => {
    expect(mark('<p>Drifting.</p>', term('drift')).used).toEqual([]);
    const words = Array.from({ length: 12 }, (_, index) => `word${String.fromCharCode(97 + index)}`);
    expect(mark(`<p>${words.join(' ')}</p>`, ...words.map((word) => term(word))).used).toHaveLength(8);
  });
});
