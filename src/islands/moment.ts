/** Returns a moment the way the reader's place writes it. */
export const formatMoment = (moment: Date): string =>
  moment.toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
