import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { advise, type Choices } from '../../src/core/advise.ts';
import { describeAdvisor } from '../../src/core/advisor.ts';
import { BUCKETS } from '../../src/core/buckets.ts';
import { decodeToken } from '../../src/core/decode-token.ts';
import { fitServices, NEED_NAMES, needsOf } from '../../src/core/services.ts';
import type { Bucket } from '../../src/schema/checklist.ts';
import { readAdvisor, readGuide, readServices, readSources } from './read.ts';

const { questions, next } = readAdvisor();
const services = readServices();
const paths = new Set(readGuide().map(({ path }) => path));
const options = questions.flatMap((question) => question.options.map((option) => ({ question: question.id, ...option })));

/** The answers that say the most for a bucket and the least for the others, without any that blocks it. */
const bestFor = (bucket: Bucket): Choices =>
  Object.fromEntries(
    questions.map((question) => {
      const worth = ({ effects }: (typeof question.options)[number]) =>
        2 * (effects[bucket]?.points ?? 0) -
        BUCKETS.reduce((sum, other) => sum + (other === bucket ? 0 : (effects[other]?.points ?? 0)), 0);
      const [best] = question.options
        .filter(({ blocks }) => !blocks?.buckets.includes(bucket))
        .sort((one, other) => worth(other) - worth(one));
      return [question.id, best?.id ?? ''];
    }),
  );

/** What most use cases of a ready organization have in common; a use case says what is different. */
const USUAL = {
  'load.latency': 'seconds',
  'rules.residency': 'contract',
  'rules.control': 'record',
  'value.quality': 'some',
  'ready.alignment': 'fits',
  'ready.owner': 'running',
};
const OWN_HISTORY = {
  ...USUAL,
  'task.service': 'none',
  'data.special': 'own-history',
  'data.labels': 'for-training',
  'load.volume': 'steady',
  'people.team': 'ml-team',
  'time.first-result': 'months',
};
const SPECIAL = {
  ...USUAL,
  'task.service': 'none',
  'data.special': 'rare',
  'data.labels': 'for-training',
  'load.volume': 'steady',
  'people.team': 'full-team',
  'time.first-result': 'year',
  'value.quality': 'much',
};
const ORDINARY = {
  ...USUAL,
  'task.service': 'does',
  'data.special': 'common',
  'data.labels': 'for-testing',
  'load.volume': 'uneven',
  'people.team': 'developers',
  'time.first-result': 'weeks',
};

describe('the questions', () => {
  test('are ten to twelve', () => {
    expect(questions.length).toBeGreaterThanOrEqual(10);
    expect(questions.length).toBeLessThanOrEqual(12);
  });

  test('keep every id ever published, at its position, with its options in their order', () => {
    const published = readFileSync('test/fixtures/advisor-ids.txt', 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    const present = questions.map(({ id, position, options: all }) => [position, id, ...all.map((one) => one.id)].join(' '));
    expect(present).toEqual(published);
  });

  test('are in every link ever published, at their places', () => {
    const { outline, editions } = describeAdvisor(readAdvisor());
    const lines = readFileSync('test/fixtures/advisor-links.txt', 'utf8').split('\n');
    const links = lines.filter((line) => line !== '' && !line.startsWith('#'));
    const opened = links.map((line) => {
      const [token = ''] = line.split(' ');
      const decoded = decodeToken(token, editions);
      const answers = decoded.ok ? decoded.responses[0]?.answers : undefined;
      return `${token} ${outline.items.map(({ id }) => answers?.[id] ?? '-').join('')}`;
    });
    expect(links.length).toBeGreaterThan(0);
    expect(opened).toEqual(links);
  });

  test('lead to guide pages and sources that exist', () => {
    const guides = [...Object.values(next).flat(), ...questions, ...options.flatMap(({ blocks }) => blocks ?? [])].map(
      ({ guide }) => guide,
    );
    expect(guides.filter((guide) => !paths.has(guide))).toEqual([]);
    const sources = readSources();
    expect(questions.flatMap((question) => question.sources).filter((id) => !sources.has(id))).toEqual([]);
  });

  test('give a reason of their own for every point', () => {
    const reasons = options.flatMap(({ effects }) => Object.values(effects));
    expect(options.filter(({ effects }) => Object.keys(effects).length === 0)).toEqual([]);
    expect(reasons.filter(({ reason }) => !reason.endsWith('.'))).toEqual([]);
    const words = (text: string) => new Set(text.toLowerCase().match(/[a-z]{4,}/g) ?? []);
    const alike = reasons.flatMap(({ reason: one }, index) =>
      reasons.slice(index + 1).flatMap(({ reason: other }) => {
        const shared = [...words(one)].filter((word) => words(other).has(word)).length;
        return shared / Math.min(words(one).size, words(other).size) > 0.6 ? [`${one} ~ ${other}`] : [];
      }),
    );
    expect(alike).toEqual([]);
  });

  test('say each thing once', () => {
    const texts = options.flatMap(({ description, effects, blocks }) => [
      description,
      ...Object.values(effects).map(({ reason }) => reason),
      ...(blocks ? [blocks.verdict, blocks.reason, blocks.do] : []),
    ]);
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });

  test('have something to say for and against each bucket', () => {
    for (const bucket of BUCKETS) {
      const points = options.flatMap(({ effects }) => effects[bucket]?.points ?? []);
      expect(points.filter((value) => value > 0).length).toBeGreaterThanOrEqual(10);
      expect(points.filter((value) => value < 0).length).toBeGreaterThanOrEqual(10);
    }
  });

  test('never rule out all three buckets, whatever is answered', () => {
    const ruledOut = new Set(options.flatMap(({ effects }) => BUCKETS.filter((bucket) => effects[bucket]?.rulesOut)));
    expect([...ruledOut].sort()).toEqual(['call', 'ecosystem']);
  });

  test('do not force the alignment of data and use case through by points', () => {
    for (const bucket of BUCKETS) {
      const advice = advise(questions, { ...bestFor(bucket), 'ready.alignment': 'mismatch' });
      expect(advice.readiness).toMatchObject({
        state: 'not-yet',
        blocks: [{ verdict: 'your data and use case do not line up' }],
      });
    }
  });
});

describe('the advice', () => {
  test.each(BUCKETS)('can be %s, clearly and without a block', (bucket) => {
    const { leaders, readiness, confidence } = advise(questions, bestFor(bucket));
    expect([leaders, readiness.state]).toEqual([[bucket], 'ready']);
    expect(['clear', 'only']).toContain(confidence);
  });

  test('can say each "not yet"', () => {
    const marks = options.filter(({ blocks }) => blocks);
    expect(marks.length).toBeGreaterThan(0);
    for (const { question, id, blocks } of marks)
      expect(
        blocks?.buckets.filter((bucket) => {
          const { readiness } = advise(questions, { ...bestFor(bucket), [question]: id });
          return (
            readiness.state === 'not-yet' && readiness.blocks.some((told) => told.option === id && told.question === question)
          );
        }).length,
        `${question}: ${id}`,
      ).toBeGreaterThan(0);
  });

  test.each([
    ['transcription of ordinary speech', 'call', ORDINARY],
    ['labels for photos', 'call', { ...ORDINARY, 'load.volume': 'steady', 'rules.residency': 'anywhere' }],
    [
      'enterprise search, a service not tried yet',
      'call',
      { ...ORDINARY, 'task.service': 'untested', 'data.special': 'own-terms', 'data.labels': 'none' },
    ],
    [
      'recognizing own classes of pictures, after a service fell short',
      'ecosystem',
      { ...OWN_HISTORY, 'task.service': 'falls-short', 'data.special': 'own-terms' },
    ],
    [
      'product recommendations from own interactions',
      'ecosystem',
      { ...OWN_HISTORY, 'data.labels': 'growing', 'rules.residency': 'own-account', 'value.quality': 'much' },
    ],
    ['lead prioritization from own sales records', 'ecosystem', { ...OWN_HISTORY, 'load.latency': 'hours' }],
    ['account prioritization from own sales records', 'ecosystem', { ...OWN_HISTORY, 'load.volume': 'few' }],
    ['monitoring with own telemetry', 'ecosystem', { ...OWN_HISTORY, 'data.labels': 'growing', 'load.volume': 'uneven' }],
    [
      'monitoring with own telemetry that may not leave',
      'build',
      { ...OWN_HISTORY, 'rules.residency': 'inside', 'people.team': 'full-team' },
    ],
    ['sound pattern matching with special data and a strong team', 'build', SPECIAL],
    ['sound pattern matching on a device', 'build', { ...SPECIAL, 'load.latency': 'no-network' }],
    [
      'sound pattern matching with a small team',
      'ecosystem',
      { ...SPECIAL, 'people.team': 'ml-team', 'time.first-result': 'months' },
    ],
    ['geospatial analysis as the product', 'build', { ...SPECIAL, 'task.service': 'falls-short', 'value.quality': 'product' }],
  ] as const)('on %s is %s', (_, bucket, choices) => {
    const { leaders, readiness, unanswered } = advise(questions, choices);
    expect([leaders, readiness.state, unanswered]).toEqual([[bucket], 'ready', []]);
  });

  test('is to wait where data may not leave and nobody can build', () => {
    const { leaders, readiness } = advise(questions, { ...ORDINARY, 'rules.residency': 'inside' });
    expect([leaders, readiness.state]).toEqual([['build'], 'not-yet']);
  });

  test('for a call stands although nobody has tried the data, since the call tries it', () => {
    const { leaders, readiness } = advise(questions, { ...ORDINARY, 'ready.alignment': 'untried' });
    expect([leaders, readiness.state]).toEqual([['call'], 'ready']);
  });
});

describe('the services', () => {
  test('each have a month of checking and sources that exist', () => {
    const sources = readSources();
    expect(services.filter(({ checked }) => checked !== '2026-11')).toEqual([]);
    expect(services.flatMap((service) => service.sources).filter((id) => !sources.has(id))).toEqual([]);
  });

  test('stand under their current names, once each', () => {
    const names = services.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(services.filter(({ former }) => former !== undefined && names.includes(former))).toEqual([]);
  });

  test('cover every need that has a name', () => {
    const needs = BUCKETS.flatMap((bucket) => needsOf(services, bucket));
    expect([...needs].sort()).toEqual(Object.keys(NEED_NAMES).sort());
  });

  test('say what happened to those that one cannot begin with', () => {
    const closed = BUCKETS.flatMap((bucket) => fitServices(services, bucket).closed);
    expect(closed.map(({ name }) => name).sort()).toEqual([
      'Amazon Fraud Detector',
      'Amazon Kendra',
      'Amazon Lookout for Vision',
      'Anomaly Detector',
      'Content Moderator',
      'Language Understanding',
      'Metrics Advisor',
      'Personalizer',
      'QnA Maker',
    ]);
    expect(services.find(({ name }) => name === 'Seldon Core')?.license).toMatch(/commercial license/);
  });
});
