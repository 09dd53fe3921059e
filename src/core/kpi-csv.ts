import type { Cell } from './csv.ts';
import type { KpiCard, KpiGoal } from './kpi-texts.ts';
import type { Reading } from './paste.ts';

/** One KPI of a use case as a table tells it. */
export interface ReportedKpi {
  readonly card: Pick<KpiCard, 'name' | 'unit'>;
  readonly goal: KpiGoal;
  readonly owner: string;
  readonly readings: readonly Reading[];
}

const HEADER = ['Use case', 'KPI', 'Date', 'Value', 'Unit', 'Target', 'Tolerance', 'Owner'];

/** Returns one row for each reading, below a row of names; a KPI without a reading has one row, without date and value. */
export function rowsOfReadings(useCase: string, kpis: readonly ReportedKpi[]): Cell[][] {
  const rows = kpis.flatMap(({ card: { name, unit }, goal: { target, tolerance }, owner, readings }) => {
    const entries: readonly Partial<Reading>[] = readings.length > 0 ? readings : [{}];
    return entries.map(({ date, value }): Cell[] => [useCase, name, date, value, unit.label, target, tolerance, owner]);
  });
  return [HEADER, ...rows];
}
