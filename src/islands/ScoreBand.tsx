import { findBand } from '../core/band.ts';
import type { Outline } from '../core/outline.ts';
import type { Score } from '../core/score.ts';

interface ScoreBandProps {
  readonly outline: Outline;
  readonly score: Score;
}

/** What an overall score means, where the checklist's source says so. */
export function ScoreBand({ outline, score }: ScoreBandProps) {
  const band = findBand(outline, score.value);
  return band ? (
    <p class="band" data-band={band.upTo ?? 'above'}>
      {band.meaning}
    </p>
  ) : null;
}
