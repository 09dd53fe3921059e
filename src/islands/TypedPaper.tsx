import { neutralizeDirection } from '../core/name.ts';
import { readingOrder } from '../core/outline.ts';
import type { Step } from '../core/plan.ts';
import { targetsIn } from '../core/plan-texts.ts';
import { notesOf } from '../stores/responses.ts';
import { findKept, KeptText } from './KeptEntries.tsx';
import type { Result } from './use-results.ts';

interface TypedPaperProps {
  readonly results: readonly Result[];
  readonly steps: readonly Step[];
}

/** The levels that whole sections should reach, as far as they were set. */
function SectionGoals({ results }: Pick<TypedPaperProps, 'results'>) {
  const goals = results.flatMap(({ described: { outline }, planTexts }) => {
    const { sections } = targetsIn(outline, planTexts);
    return outline.sections.flatMap(({ id, title }) => {
      const level = sections[id];
      return level === undefined ? [] : [`${outline.title}, ${title}: ${level} ${outline.scale[level]?.label ?? ''}`];
    });
  });
  return goals.length === 0 ? null : <p>Target level of whole sections: {goals.join('; ')}.</p>;
}

/** The notes of one response, each under its question. */
function Notes({ result: { described, key } }: { readonly result: Result }) {
  const { outline, items } = described;
  const notes = notesOf(key).get();
  const noted = readingOrder(outline).filter(({ id }) => (notes[id] ?? '').trim() !== '');
  if (noted.length === 0) return null;
  return (
    <>
      <h2>Notes: {outline.title}</h2>
      <dl class="paper-notes">
        {noted.map(({ id }) => (
          <div key={id}>
            <dt>{items[id]?.question}</dt>
            <dd>
              <bdi>{neutralizeDirection(notes[id] ?? '')}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** What was typed beside the steps of the plan, as paper has it: targets of sections, entries without a step, notes. */
export function TypedPaper({ results, steps }: TypedPaperProps) {
  const kept = findKept({ results, steps });
  return (
    <>
      <SectionGoals results={results} />
      {kept.length > 0 && (
        <>
          <h3>Without a step now</h3>
          <ul>
            {kept.map((entry) => (
              <li key={`${entry.key.checklist}/${entry.item}`}>
                <KeptText entry={entry} />
              </li>
            ))}
          </ul>
        </>
      )}
      {results.map((result) => (
        <Notes key={`${result.key.checklist}/${result.key.response}`} result={result} />
      ))}
    </>
  );
}
