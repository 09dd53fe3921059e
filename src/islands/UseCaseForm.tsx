import { useStore } from '@nanostores/preact';
import type { Outline } from '../core/outline.ts';
import { halfOf } from '../core/portfolio.ts';
import { listResponses, LONGEST_NOTE, parseAnswers, type Snapshot } from '../core/saved.ts';
import { type Score, scoreChecklist } from '../core/score.ts';
import { USE_CASE_NOTE } from '../core/use-case.ts';
import type { UseCaseForm as Form } from '../schema/use-case.ts';
import { withBase } from '../core/path.ts';
import { $readinessLinks, linkReadiness } from '../stores/portfolio.ts';
import { FIRST_RESPONSE, namesOf, notesOf, restoreSnapshot, setNote, snapshotsOf, takeSnapshot } from '../stores/responses.ts';
import { ItemAnswer } from './ItemAnswer.tsx';
import { Nearby } from './Nearby.tsx';
import { describeAxis } from './portfolio-words.ts';
import { READINESS } from './use-portfolio.ts';
import { useReady } from './use-ready.ts';
import { useSettled } from './use-settled.ts';
import { useAnswers } from './use-response.ts';
import { UseCaseChoice, useUseCase } from './UseCaseChoice.tsx';

interface UseCaseFormProps {
  readonly form: Form;
  readonly outline: Outline;
}

const shareOf = ({ points, possible }: Score): number | undefined => (possible > 0 ? points / possible : undefined);

/** Where the answers put the use case, and what that suggests. */
function Placement({ form, outline }: UseCaseFormProps) {
  const { sections } = scoreChecklist(outline, useAnswers(outline).answers);
  const { scale, maturity } = sections;
  const [across, up] = [scale && shareOf(scale), maturity && shareOf(maturity)];
  const corner =
    across === undefined || up === undefined
      ? undefined
      : form.corners.find((one) => one.scale === halfOf(across) && one.maturity === halfOf(up));
  const place = scale && maturity ? `Scale ${describeAxis(scale)}, maturity ${describeAxis(maturity)}. ` : '';
  const announcement = useSettled(`${place}${corner?.do ?? ''}`);
  return (
    <>
      <p class="placement">
        {place}
        {corner ? (
          <strong>{corner.do}</strong>
        ) : (
          'Answer at least one question of each group, and the use case takes its place on the plot.'
        )}
      </p>
      <p role="status" class="visually-hidden">
        {announcement}
      </p>
    </>
  );
}

/** The note and the readiness answers of the chosen use case. */
function UseCaseDetails() {
  const ready = useReady();
  const { key } = useUseCase();
  const note = useStore(notesOf(key), { keys: [USE_CASE_NOTE], ssr: 'initial' })[USE_CASE_NOTE];
  const names = useStore(namesOf(READINESS), { ssr: 'initial' });
  const linked = useStore($readinessLinks, { ssr: 'initial' })[key.response] ?? '';
  const gone = linked !== '' && linked !== FIRST_RESPONSE && names[linked] === undefined;
  return (
    <fieldset class="plain use-case-details" disabled={!ready}>
      <legend class="visually-hidden">Note and readiness</legend>
      <label class="use-case-about">
        Note: what happens, who decides, what a right answer is worth
        <textarea
          autocomplete="off"
          name={`note:${key.checklist}:${USE_CASE_NOTE}`}
          rows={3}
          maxLength={LONGEST_NOTE}
          value={note ?? ''}
          onInput={(event) => setNote(key, USE_CASE_NOTE, event.currentTarget.value)}
        />
      </label>
      <label>
        Readiness answers that belong to it
        <select
          autocomplete="off"
          value={gone ? '' : linked}
          onChange={(event) => linkReadiness(key.response, event.currentTarget.value)}
        >
          <option value="">None chosen</option>
          {listResponses(names).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <a class="button" href={withBase(import.meta.env.BASE_URL, '/checklists/readiness/')}>
        Answer the readiness questions
      </a>
    </fieldset>
  );
}

const loadHistory = async () => (await import('./UseCaseHistory.tsx')).UseCaseHistory;

/** The snapshots of the use case's answers and note. */
function PlacementHistory({ outline }: Pick<UseCaseFormProps, 'outline'>) {
  const { key } = useUseCase();
  const { answers } = useAnswers(outline);
  const filled = Object.keys(answers).length > 0;
  const kept = Object.keys(useStore(snapshotsOf(outline.id), { ssr: 'initial' })).length > 0;
  if (!filled && !kept) return null;
  const describe = ({ answers: texts }: Snapshot) => {
    const { scale, maturity } = scoreChecklist(outline, parseAnswers(outline, texts).answers).sections;
    return scale && maturity ? `Scale ${describeAxis(scale)}, maturity ${describeAxis(maturity)}.` : '';
  };
  return (
    <Nearby
      load={loadHistory}
      given={{
        tool: outline.id,
        useCase: key.response,
        what: 'A snapshot freezes the answers above and the note, with today’s date.',
        filled,
        onKeep: (name: string, taken: Date) => takeSnapshot(key, name, taken),
        describe,
        onOpen: (name: string, snapshot: Snapshot) => restoreSnapshot(outline.id, { ...snapshot, name }),
      }}
    />
  );
}

/** All that the reader enters here about the chosen use case. */
export function UseCaseForm({ form, outline }: UseCaseFormProps) {
  return (
    <div class="use-case-form">
      <UseCaseChoice />
      <UseCaseDetails />
      {form.axes.map((axis) => (
        <div key={axis.id} role="group" aria-labelledby={`axis-${axis.id}`}>
          <h3 id={`axis-${axis.id}`} class="axis-title">
            {axis.title}
          </h3>
          <p class="section-summary">{axis.summary}</p>
          {form.questions
            .filter((question) => question.axis === axis.id && !question.retired)
            .sort((one, other) => one.position - other.position)
            .map(({ id, question, options, guide }) => (
              <ItemAnswer
                key={id}
                checklist={outline.id}
                item={{ id, section: axis.id }}
                replaces={[]}
                labels={options.map(({ label }) => label)}
                question={<h4>{question}</h4>}
                level0={options[0]?.description}
                level1={options[1]?.description}
                level2={options[2]?.description}
                level3={options[3]?.description}
                more={
                  <p class="item-more-link">
                    <a href={withBase(import.meta.env.BASE_URL, `/${guide}/`)}>
                      In the guide<span class="visually-hidden">: {question}</span>
                    </a>
                  </p>
                }
              />
            ))}
        </div>
      ))}
      <Placement form={form} outline={outline} />
      <PlacementHistory outline={outline} />
    </div>
  );
}
