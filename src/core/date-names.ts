/** Names as dates have them, in lower case and without points. */
export interface DateNames {
  /** The number of each name's month. */
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlySet<string>;
}

/** Languages whose names are read besides the reader's own; no name means different months in two of them. */
export const LANGUAGES: readonly string[] = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl'];

/** Short names that spreadsheets write and `Intl` does not. */
const OTHER_MONTHS = [
  ['sept', 9],
  ['mrz', 3],
] as const;

/** Returns the short and long names that a language has for a part of some days, none where the language is unknown. */
function namesIn(language: string, part: 'month' | 'weekday', days: readonly Date[]): string[] {
  try {
    return (['long', 'short'] as const).flatMap((style) => {
      const format = new Intl.DateTimeFormat(language, {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
        [part]: style,
      });
      return days.map((day) => {
        const name = format.formatToParts(day).find(({ type }) => type === part)?.value ?? '';
        return /\d/.test(name) ? '' : name.toLowerCase().replaceAll('.', '');
      });
    });
  } catch {
    return [];
  }
}

const MONTHS = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 15)));
const WEEK = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2026, 0, day + 1)));

/** Returns the names of months and weekdays, long and short, in the reader's language and in others; where two disagree, the reader's counts. */
export function dateNames(locale: string, others: readonly string[] = LANGUAGES): DateNames {
  const months = new Map<string, number>(OTHER_MONTHS);
  const weekdays = new Set<string>();
  for (const language of new Set([locale, ...others])) {
    for (const [index, name] of namesIn(language, 'month', MONTHS).entries())
      if (name !== '' && !months.has(name)) months.set(name, (index % MONTHS.length) + 1);
    for (const name of namesIn(language, 'weekday', WEEK)) weekdays.add(name);
  }
  return { months, weekdays };
}
