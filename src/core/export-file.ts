import { type State, stateOf } from './state.ts';
import { textsOf } from './state-texts.ts';

/** What the file says that it is. */
export const EXPORT_FORMAT = 'ml-readiness';
/** Rises only when a file would be misread by a page that knows the former one; new optional lists do not raise it. */
export const EXPORT_VERSION = 1;
/** The largest file that is read, in bytes. */
export const LARGEST_FILE = 5 * 1024 * 1024;

/**
 * Returns a state as the text of a file: JSON that depends on nothing but what the reader entered, so that reading it and writing it
 * again gives the same bytes.
 *
 * @param editions the present edition of every checklist that this site has; one that it does not have is written without
 */
export function formatExport(state: State, editions: Readonly<Record<string, number>>): string {
  const { checklists, compared, useCases } = stateOf(textsOf(state));
  const file = {
    format: EXPORT_FORMAT,
    version: EXPORT_VERSION,
    checklists: checklists.map(({ id, responses, snapshots }) => ({
      id,
      ...(Object.hasOwn(editions, id) && { edition: editions[id] }),
      responses,
      snapshots,
    })),
    compared,
    ...(useCases.length > 0 && { useCases }),
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}
