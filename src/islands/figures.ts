import type { Answer, Outline } from '../core/outline.ts';

/** Returns an answer in words: a level's number and label, not applicable, or unanswered. */
export function describeAnswer({ scale }: Outline, answer: Answer | undefined): string {
  if (answer === undefined) return 'unanswered';
  return answer === 'na' ? 'not applicable' : `${answer} ${scale[answer]?.label ?? ''}`;
}

/** Returns a figure with at most one decimal, or a dash where there is none. */
export const formatFigure = (value: number | undefined): string =>
  value === undefined ? '–' : String(Math.round(value * 10) / 10);

/** Returns a share as whole percent, or a dash where there is none. */
export const formatShare = (share: number | undefined): string => (share === undefined ? '–' : `${Math.round(share * 100)}%`);
