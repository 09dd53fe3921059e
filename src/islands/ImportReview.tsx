import { useEffect, useRef, useState } from 'preact/hooks';
import type { Choice, Choices } from '../core/apply-import.ts';
import type { DescribedChecklist } from '../core/described.ts';
import { describeLeftOut } from '../core/import-words.ts';
import type { LeftOut } from '../core/read-export.ts';
import type { Difference, Review } from '../core/review-import.ts';
import { ImportRow } from './ImportRow.tsx';

interface ImportReviewProps {
  /** The file's name. */
  readonly name: string;
  readonly review: Review;
  /** Whether what is here has changed since the review was shown first. */
  readonly renewed: boolean;
  readonly leftOut: LeftOut;
  readonly checklists: readonly DescribedChecklist[];
  /** Whether the browser keeps what is entered. */
  readonly kept: boolean;
  readonly onImport: (choices: Choices) => void;
  readonly onCancel: () => void;
}

/** Says how many of a kind there are, and how they stand to what is here. */
function describeOthers(what: string, entries: readonly { readonly difference: Difference }[]): string {
  const count = (difference: Difference) => entries.filter((entry) => entry.difference === difference).length;
  const parts = [
    ...(count('new') > 0 ? [`${count('new')} new`] : []),
    ...(count('different') > 0 ? [`${count('different')} different from yours, added beside them`] : []),
    ...(count('same') > 0 ? [`${count('same')} here already`] : []),
  ];
  return parts.length === 0 ? '' : `${what}: ${parts.join(', ')}.`;
}

/** Shows what a file would bring, and lets the reader choose before anything is written. */
export function ImportReview({ name, review, renewed, leftOut, checklists, kept, onImport, onCancel }: ImportReviewProps) {
  const [responses, setResponses] = useState<Readonly<Record<string, Choice>>>({});
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [review]);
  const others = [
    describeOthers('Snapshots', review.snapshots),
    describeOthers('Links for comparison', review.links),
    describeLeftOut(leftOut),
  ].filter((line) => line !== '');
  const parts = [...review.responses, ...review.snapshots, ...review.links];
  const nothing = parts.every(({ difference }) => difference === 'same');

  return (
    <section class="import-review" aria-labelledby="review-title">
      <h4 id="review-title" tabIndex={-1} ref={heading}>
        What is in <bdi>{name}</bdi>
      </h4>
      {renewed && <p class="notice">What you have here has changed in the meantime. Look again before you import.</p>}
      {nothing && <p>{parts.length === 0 ? 'There is nothing in it for this site.' : 'All of it is here already.'}</p>}
      {review.responses.length > 0 && (
        <table>
          <caption class="visually-hidden">Responses in the file</caption>
          <thead>
            <tr>
              <th scope="col">Response</th>
              <th scope="col">In the file</th>
              <th scope="col">Here</th>
              <th scope="col">What to do</th>
            </tr>
          </thead>
          <tbody>
            {review.responses.map((reviewed) => (
              <ImportRow
                key={reviewed.key}
                reviewed={reviewed}
                described={checklists.find(({ outline }) => outline.id === reviewed.checklist)}
                choice={responses[reviewed.key] ?? 'add'}
                onChoice={(choice) => setResponses({ ...responses, [reviewed.key]: choice })}
              />
            ))}
          </tbody>
        </table>
      )}
      {others.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <div class="actions">
        {!nothing && (
          <button type="button" class="primary" disabled={!kept} onClick={() => onImport({ responses })}>
            Import
          </button>
        )}
        <button type="button" onClick={onCancel}>
          {nothing ? 'Close' : 'Cancel'}
        </button>
      </div>
      {!kept && <p class="hint">This browser does not keep what is entered right now, so nothing can be imported.</p>}
    </section>
  );
}
