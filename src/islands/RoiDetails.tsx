import type { RoiReport } from '../core/roi-report.ts';
import { RoiMonths } from './RoiMonths.tsx';
import { RoiRetraining } from './RoiRetraining.tsx';
import { RoiTornado } from './RoiTornado.tsx';
import { RoiVolume } from './RoiVolume.tsx';

interface RoiDetailsProps {
  readonly report: RoiReport;
  /** How far off every estimate may be, as a share. */
  readonly share: number;
}

/** What the screen shows of a model and paper does not: volumes, retraining, which input matters, months. */
export const RoiDetails = ({ report, share }: RoiDetailsProps) => (
  <>
    <RoiVolume report={report} />
    <RoiRetraining report={report} />
    <RoiTornado report={report} share={share} />
    <RoiMonths report={report} />
  </>
);
