import type { Bucket } from '../schema/checklist.ts';
import type { Need, Service } from '../schema/service.ts';

/** What readers call the needs. */
export const NEED_NAMES = {
  speech: 'Speech to text',
  vision: 'Pictures and video',
  search: 'Searching your documents',
  documents: 'Fields from forms',
  text: 'Meaning of a text',
  translation: 'Translation',
  safety: 'Harmful content',
  anomalies: 'Unusual readings',
  recommendations: 'Recommendations',
  fraud: 'Fraud',
  platform: 'A platform for own models',
  acquire: 'Data acquisition',
  transform: 'Features',
  train: 'Training',
  deploy: 'Deployment',
  improve: 'Continuous improvement',
} satisfies Record<Need, string>;

/** Services that fit, apart by whether one can begin with them today. */
export interface FittingServices<Fitting> {
  readonly usable: readonly Fitting[];
  /** Closed to new customers, deprecated or ended: worth knowing, not worth choosing. */
  readonly closed: readonly Fitting[];
}

/**
 * Returns the services of a bucket that serve a need, or all of the bucket where no need is given, in the order they came in. Both
 * lists are empty where nothing fits.
 */
export function fitServices<Fitting extends Pick<Service, 'bucket' | 'needs' | 'status'>>(
  services: readonly Fitting[],
  bucket: Bucket,
  need?: Need,
): FittingServices<Fitting> {
  const fitting = services.filter((service) => service.bucket === bucket && (need === undefined || service.needs.includes(need)));
  return {
    usable: fitting.filter(({ status }) => status === 'available'),
    closed: fitting.filter(({ status }) => status !== 'available'),
  };
}

/** Returns the needs of a bucket that at least one service is listed for, each once, in the order they came in. */
export const needsOf = (services: readonly Pick<Service, 'bucket' | 'needs'>[], bucket: Bucket): Need[] => [
  ...new Set(services.filter((service) => service.bucket === bucket).flatMap(({ needs }) => needs)),
];
