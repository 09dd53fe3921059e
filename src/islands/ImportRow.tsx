import type { Choice } from '../core/apply-import.ts';
import type { DescribedChecklist } from '../core/described.ts';
import { describeChanges, describeMigration, describeReplacing, describeResponse, tellReplaced } from '../core/import-words.ts';
import { neutralizeDirection } from '../core/name.ts';
import type { Difference, ResponseReview } from '../core/review-import.ts';

interface ImportRowProps {
  readonly reviewed: ResponseReview;
  readonly described: DescribedChecklist | undefined;
  readonly choice: Choice;
  readonly onChoice: (choice: Choice) => void;
}

const CHOICES = {
  new: { add: 'Add it', leave: 'Leave it out' },
  different: { add: 'Keep both', replace: 'Replace mine', leave: 'Leave it out' },
  same: {},
} as const satisfies Record<Difference, Partial<Record<Choice, string>>>;

const HERE = {
  new: 'Not here.',
  same: 'The same is here already.',
  different: 'Different.',
} satisfies Record<Difference, string>;

const ORDER: readonly Choice[] = ['add', 'replace', 'leave'];

/** One response of a file: what it holds, how it stands to the one here, and what to do with it. */
export function ImportRow({ reviewed, described, choice, onChoice }: ImportRowProps) {
  const { key, name, response, difference, changes, migration } = reviewed;
  const title = described?.outline.title;
  const labels: Partial<Record<Choice, string>> = CHOICES[difference];
  const replaced = described && changes && difference === 'different' ? tellReplaced(described, changes) : [];
  const question = (id: string) => described?.items[id]?.question ?? id;
  return (
    <tr data-response={key} data-difference={difference}>
      <th scope="row">
        {title}: <bdi>{name}</bdi>
      </th>
      <td data-column="In the file:">
        {describeResponse(response)}.
        {migration && described && (
          <>
            <br />
            {describeMigration(migration, described.outline.edition)}
            {migration.carried.length + migration.retired.length > 0 && (
              <details>
                <summary>Which questions</summary>
                <ul>
                  {migration.carried.map(({ from, to }) => (
                    <li key={from}>
                      {question(from)} Now under “{question(to)}”
                    </li>
                  ))}
                  {migration.retired.map((id) => (
                    <li key={id}>{question(id)} Not asked any more.</li>
                  ))}
                </ul>
              </details>
            )}
          </>
        )}
      </td>
      <td data-column="Here:">
        {HERE[difference]} {difference === 'different' && changes && describeChanges(changes)}
        {choice === 'replace' && changes && <strong> {describeReplacing(changes)}</strong>}
        {replaced.length > 0 && (
          <details>
            <summary>What of your plan would be replaced</summary>
            <ul>
              {replaced.map(({ key: field, about, what, own, given }) => (
                <li key={field}>
                  {about} The {what} “<bdi>{neutralizeDirection(own)}</bdi>” becomes “<bdi>{neutralizeDirection(given)}</bdi>”.
                </li>
              ))}
            </ul>
          </details>
        )}
      </td>
      <td>
        {difference !== 'same' && (
          <fieldset class="import-choice">
            <legend class="visually-hidden">
              {title}: <bdi>{name}</bdi>
            </legend>
            {ORDER.flatMap((value) =>
              labels[value] === undefined
                ? []
                : [
                    <label key={value}>
                      <input
                        autocomplete="off"
                        type="radio"
                        name={`import:${key}`}
                        checked={choice === value}
                        onChange={() => onChoice(value)}
                      />
                      {labels[value]}
                    </label>,
                  ],
            )}
          </fieldset>
        )}
      </td>
    </tr>
  );
}
