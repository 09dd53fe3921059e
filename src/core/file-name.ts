/** The most characters that a name from a reader takes in a file's name, and the most bytes: disks count those. */
const LONGEST = 60;
const LONGEST_BYTES = 160;

/** Returns a text with everything but letters and digits, of whatever script, as single hyphens, and not too long. */
function wordsOf(text: string): string {
  const words = text.normalize('NFC').replace(/[^\p{L}\p{N}\p{M}]+/gu, '-');
  let kept = '';
  for (const character of [...words.replace(/^[-\p{M}]+/u, '')].slice(0, LONGEST)) {
    if (new TextEncoder().encode(kept + character).length > LONGEST_BYTES) break;
    kept += character;
  }
  return kept.replace(/-+$/, '');
}

/** What a file is about. */
export interface FileSubject {
  /** A checklist's id, or `everything`. */
  readonly subject: string;
  /** The response's name, where there is one. */
  readonly team?: string;
  /** `2026-03-31`. */
  readonly date: string;
  /** Without a dot. */
  readonly extension: string;
}

/** Returns a name that every system takes for a file: `ml-readiness-pipeline-Search-team-2026-03-31.csv`. */
export function fileNameOf({ subject, team = '', date, extension }: FileSubject): string {
  const parts = ['ml-readiness', subject, wordsOf(team), date].filter((part) => part !== '');
  return `${parts.join('-')}.${extension}`;
}
