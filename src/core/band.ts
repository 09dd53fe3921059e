import type { Band, Outline } from './outline.ts';

/** Returns the band that a score falls into, upper bounds included, or `undefined` without a score or bands. */
export const findBand = ({ bands }: Outline, value: number | undefined): Band | undefined =>
  value === undefined ? undefined : bands.find(({ upTo }) => upTo === undefined || value <= upTo);
