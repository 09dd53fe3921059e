import type { Report } from '../core/report.ts';

/** The files that are made of one response. */
export type ReportKind = 'csv' | 'report' | 'tasks';

/** Returns the text of a file about one response; what writes it is fetched when it is first wanted. */
export async function writeReport(kind: ReportKind, report: Report): Promise<string> {
  if (kind === 'csv') {
    const { formatCsv, rowsOf } = await import('../core/csv.ts');
    return formatCsv(rowsOf(report));
  }
  const { formatReport, formatTasks } = await import('../core/report.ts');
  return kind === 'report' ? formatReport(report) : formatTasks(report);
}
