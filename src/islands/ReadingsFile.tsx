import { useState } from 'preact/hooks';
import { fileNameOf } from '../core/file-name.ts';
import { saveFile } from '../stores/files.ts';
import { type OwnKpi, today } from './use-kpis.ts';

interface ReadingsFileProps {
  /** What the use case is called. */
  readonly name: string;
  /** The KPIs of the use case, also those that were removed with their readings kept. */
  readonly kpis: readonly OwnKpi[];
}

/** Saves the readings of a use case as a table for spreadsheets; what writes it is fetched then. */
export function ReadingsFile({ name, kpis }: ReadingsFileProps) {
  const [status, setStatus] = useState('');
  const save = async () => {
    const file = fileNameOf({ subject: 'kpi-readings', team: name, date: today(), extension: 'csv' });
    try {
      const [{ formatCsv }, { rowsOfReadings }] = await Promise.all([import('../core/csv.ts'), import('../core/kpi-csv.ts')]);
      saveFile(file, 'text/csv', formatCsv(rowsOfReadings(name, kpis)));
      setStatus(`Saved as ${file}, where your downloads go.`);
    } catch {
      setStatus('The file could not be made: a part of this page did not load. Check the connection, reload and try again.');
    }
  };
  return (
    <p class="screen-only readings-file">
      <button type="button" onClick={() => void save()}>
        Readings as a table (CSV)
      </button>{' '}
      <span role="status">{status}</span>
    </p>
  );
}
