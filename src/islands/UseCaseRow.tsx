import type { ComponentChildren } from 'preact';
import { neutralizeDirection } from '../core/name.ts';
import { withBase } from '../core/path.ts';
import { chooseResponse } from '../stores/responses.ts';
import { USE_CASE } from '../stores/use-cases.ts';
import { PlaceHandle } from './PlaceHandle.tsx';
import { describeAdvice, describePlace, describeReadiness, describeReturn } from './portfolio-words.ts';
import type { PortfolioEntry } from './use-portfolio.ts';

interface UseCaseRowProps {
  readonly entry: PortfolioEntry;
  readonly last: boolean;
  readonly renaming: boolean;
  readonly onRename: () => void;
  readonly onEdit: () => void;
  readonly onArchive: () => void;
  readonly onDelete: () => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onDrag: () => void;
  readonly onDrop: () => void;
  /** The form for a new name, while it is open. */
  readonly children: ComponentChildren;
}

/** What each tool knows of a use case, and the way there. */
function UseCaseFacts({ entry: { id, name, kpis, assessment }, onEdit }: Pick<UseCaseRowProps, 'entry' | 'onEdit'>) {
  const choose = () => chooseResponse({ checklist: USE_CASE, response: id });
  const tool = (path: string, words: string) => (
    <a href={withBase(import.meta.env.BASE_URL, path)} onClick={choose} class="screen-only">
      {words}
      <span class="visually-hidden"> for {name}</span>
    </a>
  );
  const { gain, readiness } = assessment;
  return (
    <dl class="use-case-facts">
      <div>
        <dt>Plot</dt>
        <dd>{describePlace(assessment)}</dd>
      </div>
      <div>
        <dt>Bucket</dt>
        <dd>
          {describeAdvice(assessment)} {tool('/tools/bucket/', 'Ask the advisor')}
        </dd>
      </div>
      <div>
        <dt>Return</dt>
        <dd>
          {describeReturn(gain)} {tool('/tools/roi/', 'Work out the return')}
        </dd>
      </div>
      <div>
        <dt>Readiness</dt>
        <dd>
          {describeReadiness(readiness)}{' '}
          {readiness.state !== 'known' && (
            <button type="button" class="as-link screen-only" onClick={onEdit}>
              Choose answers<span class="visually-hidden"> for {name}</span>
            </button>
          )}
        </dd>
      </div>
      <div>
        <dt>KPIs</dt>
        <dd>
          {kpis === 0 ? 'none picked' : `${kpis} picked`} {tool('/tools/kpis/', kpis === 0 ? 'Pick KPIs' : 'Open the KPIs')}
        </dd>
      </div>
    </dl>
  );
}

/** One use case of the list. */
export function UseCaseRow(props: UseCaseRowProps) {
  const { entry, last, renaming, onRename, onEdit, onArchive, onDelete, onMove, onDrag, onDrop, children } = props;
  const { id, name, number, note, archived, chosen } = entry;
  const about = <span class="visually-hidden"> {name}</span>;
  return (
    <li
      class="use-case"
      data-use-case={id}
      aria-current={chosen ? 'true' : undefined}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        onDrop();
      }}
    >
      {number !== undefined && <PlaceHandle place={number} last={last} name={name} onMove={onMove} onDrag={onDrag} />}
      <div class="use-case-text">
        <h3>
          <bdi>{name}</bdi>
        </h3>
        {note !== '' && (
          <p class="use-case-note">
            <bdi>{neutralizeDirection(note)}</bdi>
          </p>
        )}
        {!archived && <UseCaseFacts entry={entry} onEdit={onEdit} />}
        <p class="use-case-actions screen-only">
          {!archived && (
            <button type="button" onClick={onEdit}>
              Questions and note<span class="visually-hidden"> for {name}</span>
            </button>
          )}
          <button type="button" class="quiet" data-rename aria-expanded={renaming} onClick={onRename}>
            Rename{about}
          </button>
          <button type="button" class="quiet" onClick={onArchive}>
            {archived ? 'Take back' : 'Archive'}
            {about}
          </button>
          <button type="button" class="quiet" onClick={onDelete}>
            Delete{about}
          </button>
        </p>
        {children}
      </div>
    </li>
  );
}
