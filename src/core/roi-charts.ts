import type { Bucket } from '../schema/checklist.ts';
import { BUCKETS } from './buckets.ts';
import { valueAt, valueLine } from './crossover.ts';
import { ROI_FIELDS } from './roi-inputs.ts';
import type { RoiReport } from './roi-report.ts';

/** A bucket's line in a chart: points from left to right. */
export interface ChartLine {
  readonly bucket: Bucket;
  readonly points: readonly (readonly [number, number])[];
}

/** Returns for each bucket the money that is in or out after each month, the one-off cost being month 0. */
export const cumulativeLines = ({ buckets }: RoiReport): ChartLine[] =>
  BUCKETS.map((bucket) => {
    const { proposal, result } = buckets[bucket];
    const rows = result.months.map(({ month, cumulative }) => [month, cumulative] as const);
    return { bucket, points: [[0, 0 - proposal.oneOffCost], ...rows] };
  });

/** Returns the volume up to which a chart of value against volume goes: twice the entered one, or as far as the last crossing near it. */
export function volumeReach({ inputs, crossovers }: RoiReport): number {
  const entered = Math.max(1, inputs.shared.volume);
  const near = crossovers.flatMap((crossover) =>
    crossover.kind === 'at' && crossover.volume < 10 * entered ? [crossover.volume] : [],
  );
  return Math.min(ROI_FIELDS.volume.max, Math.max(2 * entered, 1.25 * Math.max(0, ...near)));
}

/** Returns for each bucket its net present value at volumes from 0 to a reach, in ten equal steps: it is a straight line. */
export const volumeLines = (report: RoiReport, reach = volumeReach(report)): ChartLine[] =>
  BUCKETS.map((bucket) => {
    const line = valueLine(report.buckets[bucket].proposal);
    const points = Array.from({ length: 11 }, (_, step) => [(reach * step) / 10, valueAt(line, (reach * step) / 10)] as const);
    return { bucket, points };
  });
