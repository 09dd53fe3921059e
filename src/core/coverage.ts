import type { Score } from './score.ts';

/** Says how much of a group a score rests on. */
export function describeCoverage({ answered, notApplicable, total }: Score): string {
  const applicable = notApplicable > 0 ? `, ${notApplicable} not applicable` : '';
  return `${answered} of ${total} answered${applicable}`;
}
