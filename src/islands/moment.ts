/** Made once: making it takes longer than all its uses on a page. */
const format = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** Returns a moment the way the reader's place writes it. */
export const formatMoment = (moment: Date): string => format.format(moment);
