import { describe, expect, test } from 'vitest';
import { openProfile, profileWith, sites } from './open.ts';
import { KINDS, openSlowly, savedWork, watchShifts } from './shifts.ts';

const { url, folder } = sites[0]!;
const WIDTHS = [360, 1280];

describe.each(WIDTHS)('at %i pixels nothing moves while a page comes to life', (width) => {
  test.each(KINDS)('on /%s, on a first visit', async (path) => {
    const profile = await openProfile({ viewport: { width, height: 800 } });
    await watchShifts(profile);
    expect(await openSlowly(await profile.newPage(), `${url}${path}`)).toEqual([]);
  });

  test.each(KINDS)('on /%s, with saved work', async (path) => {
    const profile = await profileWith(savedWork(folder), { viewport: { width, height: 800 } });
    await watchShifts(profile);
    expect(await openSlowly(await profile.newPage(), `${url}${path}`)).toEqual([]);
  });
});
