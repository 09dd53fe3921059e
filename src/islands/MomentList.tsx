import { foldHistory } from '../core/fold-history.ts';
import type { Moment } from '../core/history.ts';
import type { Snapshot } from '../core/saved.ts';
import { dayOf } from '../stores/files.ts';
import { formatMoment } from './moment.ts';

interface MomentListProps {
  /** Oldest first, at least one. */
  readonly moments: readonly Moment[];
  readonly onOpen: (snapshot: Snapshot) => void;
  readonly onDelete: (id: string, snapshot: Snapshot) => void;
}

/** So many fit beside one another on most screens; the older ones are folded. */
const NEWEST = 5;

/** Returns what a period is called: a year, or a quarter of one. */
function nameOf(period: string): string {
  const [year = '', quarter] = period.split('-Q');
  return quarter === undefined ? year : `${year}, quarter ${quarter}`;
}

/** The snapshots of a response, newest first, each to be opened or deleted; older ones are folded by year or quarter. */
export function MomentList({ moments, onOpen, onDelete }: MomentListProps) {
  const { newest, older } = foldHistory(moments, NEWEST, dayOf);
  const list = (kept: readonly Moment[]) => (
    <ul class="moments">
      {kept.map(({ id, snapshot }) => (
        <li key={id}>
          <span>
            <bdi>{snapshot.name}</bdi>, {formatMoment(new Date(snapshot.taken))}
          </span>{' '}
          <button type="button" onClick={() => onOpen(snapshot)}>
            Open as a response<span class="visually-hidden">: {snapshot.name}</span>
          </button>{' '}
          <button type="button" onClick={() => onDelete(id, snapshot)}>
            Delete<span class="visually-hidden"> {snapshot.name}</span>
          </button>
        </li>
      ))}
    </ul>
  );
  return (
    <div class="screen-only">
      {list(newest)}
      {older.map(({ name, kept }) => (
        <details key={name}>
          <summary>
            {nameOf(name)}: {kept.length} {kept.length === 1 ? 'snapshot' : 'snapshots'}
          </summary>
          {list(kept)}
        </details>
      ))}
    </div>
  );
}
