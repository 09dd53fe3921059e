/** The longest name of a response, in characters as a reader counts them. */
const LONGEST_NAME = 80;

/** Returns a name without control and direction marks, with single spaces; empty where nothing can be seen. */
export function cleanName(text: string): string {
  const visible = text.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, (mark) => (mark === '\u200d' ? mark : ' '));
  const name = visible.replace(/\s+/g, ' ').trim();
  return /[^\s\u200d]/u.test(name) ? name : '';
}

/**
 * Returns a text as it is shown outside the field that it is typed in: without the marks that turn the direction of letters. An
 * element that isolates its text does not hold them, since one of them ends the isolation.
 */
export const neutralizeDirection = (text: string): string => text.replace(/\p{Bidi_C}/gu, '');

/** Returns what is wrong with a name among others, in words for the reader, or `undefined` where it can be taken. */
export function findNameFault(name: string, others: readonly string[]): string | undefined {
  if (name === '') return 'Enter a name, for example “Search team, March”.';
  const length = [...new Intl.Segmenter().segment(name)].length;
  if (length > LONGEST_NAME) return `The name has ${length} characters. Shorten it to ${LONGEST_NAME}.`;
  return others.includes(name) ? 'The name is taken. Add something that tells them apart.' : undefined;
}
