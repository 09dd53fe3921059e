import { describe, expect, test } from 'vitest';
import { checkData } from '../../src/schema/check.ts';
import { aboutSchema, guideSchema } from '../../src/schema/guide.ts';
import { sourceSchema } from '../../src/schema/source.ts';

const page = { title: 'A page', nav: 'Page', description: 'What the page is about, in one sentence for previews.', order: 1 };
const source = {
  title: 'A paper',
  authors: 'Somebody',
  publisher: 'A journal',
  short: 'Somebody 2020',
  use: 'What it was used for.',
};

describe('guideSchema', () => {
  test('takes the page of a phase, and one that says what measures it', () => {
    const plain = { ...page, sources: ['some-source'] };
    const phase = { ...plain, phase: { question: 'Is it worth it?', checklists: ['readiness'] } };
    const measuring = { ...plain, measures: { checklist: 'pipeline', section: 'deploy' } };
    expect(checkData(guideSchema, phase, 'a.mdx')).toEqual(phase);
    expect(checkData(guideSchema, measuring, 'a.mdx')).toEqual(measuring);
    expect(() => checkData(guideSchema, plain, 'a.mdx')).toThrow('a.mdx: measures must name the checklist items');
  });

  test('refuses a page without sources and a long name', () => {
    expect(() => checkData(guideSchema, { ...page, sources: [] }, 'a.mdx')).toThrow(
      'a.mdx: sources must name at least one source.',
    );
    expect(() =>
      checkData(guideSchema, { ...page, nav: 'A name that does not fit the navigation', sources: ['x'] }, 'a.mdx'),
    ).toThrow('a.mdx: nav must fit the navigation: at most 24 characters.');
  });
});

describe('aboutSchema', () => {
  test('takes a page, refuses an unknown field', () => {
    expect(checkData(aboutSchema, page, 'a.mdx')).toEqual(page);
    expect(() => checkData(aboutSchema, { ...page, measures: {} }, 'a.mdx')).toThrow('has the unknown field "measures"');
  });
});

describe('sourceSchema', () => {
  test('takes a source, refuses an address that is not https', () => {
    expect(checkData(sourceSchema, source, 'sources.yaml')).toEqual(source);
    expect(() => checkData(sourceSchema, { ...source, url: 'javascript:alert(1)' }, 'sources.yaml')).toThrow('sources.yaml: url');
  });
});
