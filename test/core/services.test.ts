import { describe, expect, test } from 'vitest';
import { fitServices, needsOf } from '../../src/core/services.ts';
import type { Service } from '../../src/schema/service.ts';

const build = (name: string, changes: Partial<Service> = {}): Service => ({
  name,
  provider: 'Somebody',
  bucket: 'call',
  needs: ['speech'],
  does: 'Turns one thing into another, as its documentation says.',
  status: 'available',
  checked: '2026-11',
  sources: ['some-source'],
  ...changes,
});
const services = [
  build('old', { status: 'closed-to-new', lifecycle: 'It closed on some day of some year.' }),
  build('ears'),
  build('eyes', { needs: ['vision', 'safety'] }),
  build('tool', { bucket: 'build', needs: ['train', 'deploy'] }),
];
const names = ({ usable, closed }: ReturnType<typeof fitServices<Service>>) =>
  [usable, closed].map((list) => list.map(({ name }) => name));

describe('fitServices', () => {
  test.each([
    ['call', 'speech', [['ears'], ['old']]],
    ['call', 'safety', [['eyes'], []]],
    ['call', undefined, [['ears', 'eyes'], ['old']]],
    ['build', 'deploy', [['tool'], []]],
    ['build', 'speech', [[], []]],
    ['ecosystem', undefined, [[], []]],
  ] as const)('finds those of %s for %s, closed ones apart', (bucket, need, expected) => {
    expect(names(fitServices(services, bucket, need))).toEqual(expected);
  });
});

describe('needsOf', () => {
  test('names each need of a bucket once', () => {
    expect(needsOf(services, 'call')).toEqual(['speech', 'vision', 'safety']);
    expect(needsOf([], 'call')).toEqual([]);
  });
});
