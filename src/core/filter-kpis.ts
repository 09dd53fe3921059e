/** A KPI as a filter of the catalog sees it. */
export interface FilteredKpi {
  readonly family: string;
  readonly buckets: readonly string[];
  readonly stage: string;
  /** All that the catalog says of it. */
  readonly text: string;
}

/** Which KPIs a reader wants to see; an empty field lets all through. */
export interface KpiFilter {
  readonly family: string;
  readonly bucket: string;
  readonly stage: string;
  readonly search: string;
}

export const ALL_KPIS: KpiFilter = { family: '', bucket: '', stage: '', search: '' };

const wordsIn = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');

/** Returns whether a KPI passes a filter; of a search text each word must be somewhere in what the catalog says. */
export function passesKpiFilter(kpi: FilteredKpi, { family, bucket, stage, search }: KpiFilter): boolean {
  const text = kpi.text.toLowerCase();
  return (
    (family === '' || kpi.family === family) &&
    (bucket === '' || kpi.buckets.includes(bucket)) &&
    (stage === '' || kpi.stage === stage) &&
    wordsIn(search).every((word) => text.includes(word))
  );
}
