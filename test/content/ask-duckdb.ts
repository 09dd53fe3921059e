import { type DuckDBConnection, DuckDBInstance, type JS } from '@duckdb/node-api';

/** A row as texts, as a table on a page shows it: a dash for no value. */
export type Row = Readonly<Record<string, string>>;

/** Opens an empty database in memory that finds files below a folder. */
export async function openDuckDb(folder: string): Promise<DuckDBConnection> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`SET file_search_path = '${folder.replaceAll("'", "''")}'`);
  return connection;
}

/** Runs statements in their order and returns the rows of the last. */
export async function ask(connection: DuckDBConnection, sql: string): Promise<Row[]> {
  const reader = await connection.runAndReadAll(sql);
  return reader
    .getRowObjectsJS()
    .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, textOf(value)])));
}

function textOf(value: JS): string {
  if (value === null) return '–';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
