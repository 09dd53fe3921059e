import type { DescribedChecklist } from '../core/described.ts';
import { LARGEST_FILE } from '../core/export-file.ts';
import type { ReadExport } from '../core/read-export.ts';
import type { Review } from '../core/review-import.ts';
import { stateOf } from '../core/state.ts';
import { readEverything } from '../stores/everything.ts';
import { readFile } from '../stores/files.ts';

/** What a file that can be imported holds. */
export type ExportedWork = Extract<ReadExport, { readonly ok: true }>;

/** A file opened, or why it is refused, in words for the reader. */
export type OpenedFile =
  { readonly ok: true; readonly work: ExportedWork; readonly review: Review } | { readonly ok: false; readonly reason: string };

const FAULTS = {
  large:
    'The file is larger than 5 MB, and no file that this site saves is. Choose the JSON file that this site has saved; its name begins with “ml-readiness” and ends in “.json”.',
  unreadable: 'The browser could not read it. It may be a folder, or have been moved since you chose it. Choose the file again.',
} as const;

/** Holds what a file has against what is here now. */
export async function reviewWork(work: ExportedWork, checklists: readonly DescribedChecklist[]): Promise<Review> {
  const { reviewImport } = await import('../core/review-import.ts');
  return reviewImport(work, stateOf(readEverything()), checklists);
}

/** Reads a file and holds it against what is here; saves nothing. What reads it is fetched when it is first wanted. */
export async function openFile(file: File, checklists: readonly DescribedChecklist[]): Promise<OpenedFile> {
  const read = await readFile(file, LARGEST_FILE);
  if (!read.ok) return { ok: false, reason: FAULTS[read.fault] };
  try {
    const { readExport } = await import('../core/read-export.ts');
    const work = readExport(read.text, checklists);
    return work.ok ? { ok: true, work, review: await reviewWork(work, checklists) } : work;
  } catch {
    return { ok: false, reason: 'A part of this page did not load. Check the connection, reload and open the file again.' };
  }
}
