import type { RepeatedLink } from '../core/compared.ts';
import type { FoundLink } from '../core/links.ts';
import { neutralizeDirection } from '../core/name.ts';
import { MOST_SAVED } from '../stores/compared.ts';
import type { FaultWords } from './fault-words.ts';
import { WayElsewhere } from './LinkFault.tsx';
import { NameList } from './NameList.tsx';

/** A piece or a file that was not taken, and why. */
export interface Refusal extends FaultWords {
  readonly piece: string;
  /** What stood before a link on its line; empty where nothing did. */
  readonly name: string;
}

/** What became of what the reader pasted, dropped or chose. */
export interface AddOutcome {
  readonly added: readonly FoundLink[];
  readonly saved: boolean;
  readonly repeated: readonly RepeatedLink[];
  readonly refused: readonly Refusal[];
  /** Whether nothing in it looked like a link. */
  readonly nothing: boolean;
}

interface AddReportProps {
  readonly outcome: AddOutcome | undefined;
  /** Whether there is a result to go on to; it is drawn a moment after what was added. */
  readonly resultShown: boolean;
  readonly onAddRepeated: () => void;
}

const MOST_REFUSALS = 10;
const QUOTED = 60;

const quote = (piece: string): string =>
  piece.length > QUOTED ? `${piece.slice(0, QUOTED / 2)}…${piece.slice(-QUOTED / 2)}` : piece;

/** Where the reader goes on after adding. */
function leadOn(): void {
  const target = document.getElementById('talk') ?? document.getElementById('only');
  target?.scrollIntoView();
  target?.focus();
}

function Refused({ refused }: { readonly refused: readonly Refusal[] }) {
  if (refused.length === 0) return null;
  return (
    <div class="refused">
      <p>
        <strong>Not taken: {refused.length}.</strong> Nothing else is affected.
      </p>
      <ul>
        {refused.slice(0, MOST_REFUSALS).map(({ piece, name, title, remedy, elsewhere }, place) => (
          <li key={place} data-refused={title}>
            {name !== '' && (
              <>
                <bdi>{name}</bdi>:{' '}
              </>
            )}
            <bdi class="piece">{neutralizeDirection(quote(piece))}</bdi> <strong>{title}.</strong> {remedy}{' '}
            <WayElsewhere elsewhere={elsewhere} />
          </li>
        ))}
      </ul>
      {refused.length > MOST_REFUSALS && <p>And {refused.length - MOST_REFUSALS} more.</p>}
    </div>
  );
}

/** Says what was added, what was there already, and what was refused and why. */
export function AddReport({ outcome, resultShown, onAddRepeated }: AddReportProps) {
  if (!outcome) return <div role="status" />;
  const { added, saved, repeated, refused, nothing } = outcome;
  return (
    <div role="status" class="add-report">
      {added.length > 0 && (
        <p>
          <strong>Added: {added.length}.</strong>{' '}
          {resultShown && (
            <button type="button" class="quiet" onClick={leadOn}>
              See the result
            </button>
          )}
        </p>
      )}
      {!saved && (
        <p>
          A comparison of more than {MOST_SAVED} is not saved: these stay until you close or reload the page. Copy its link to
          keep it.
        </p>
      )}
      {repeated.length > 0 && (
        <p>
          There already, so taken once:{' '}
          <NameList names={repeated.map(({ name, as }) => (name === '' || name === as ? as : `${name} = ${as}`))} />.{' '}
          <button type="button" class="quiet" onClick={onAddRepeated}>
            Add {repeated.length === 1 ? 'it' : 'them'} all the same
          </button>
        </p>
      )}
      <Refused refused={refused} />
      {nothing && (
        <p>
          <strong>There is no link in it.</strong> A link to answers looks like https://…/shared/#111vh8…: it ends in # and
          letters and digits.
        </p>
      )}
    </div>
  );
}
