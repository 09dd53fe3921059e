import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileNameOf } from '../../src/core/file-name.ts';

const name = (team: string) => fileNameOf({ subject: 'pipeline', team, date: '2026-03-31', extension: 'csv' });

describe('a file’s name', () => {
  test.each([
    ['Search team', 'ml-readiness-pipeline-Search-team-2026-03-31.csv'],
    ['', 'ml-readiness-pipeline-2026-03-31.csv'],
    ['../../etc/passwd', 'ml-readiness-pipeline-etc-passwd-2026-03-31.csv'],
    ['  CON: <a|b>?*"\\ ', 'ml-readiness-pipeline-CON-a-b-2026-03-31.csv'],
    ['Équipe 検索 टीम', 'ml-readiness-pipeline-Équipe-検索-टीम-2026-03-31.csv'],
    ['😀', 'ml-readiness-pipeline-2026-03-31.csv'],
    ['a\u202ecod.exe', 'ml-readiness-pipeline-a-cod-exe-2026-03-31.csv'],
    ['x'.repeat(80), `ml-readiness-pipeline-${'x'.repeat(60)}-2026-03-31.csv`],
    ['検'.repeat(80), `ml-readiness-pipeline-${'検'.repeat(53)}-2026-03-31.csv`],
  ])('for %j is %s', (team, expected) => {
    expect(name(team)).toBe(expected);
  });

  test('needs no team', () => {
    expect(fileNameOf({ subject: 'everything', date: '2026-03-31', extension: 'json' })).toBe(
      'ml-readiness-everything-2026-03-31.json',
    );
  });

  test('suits every system, whatever the team', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (team) => {
        expect(name(team)).toMatch(/^ml-readiness-pipeline-(?:[\p{L}\p{N}\p{M}]+-)*2026-03-31\.csv$/u);
        expect(new TextEncoder().encode(name(team)).length).toBeLessThan(255);
      }),
    );
  });
});
