import { useMemo, useState } from 'preact/hooks';
import { compareAnswers } from '../core/compare.ts';
import { countChecklists, type Participant, participantsOf } from '../core/compared.ts';
import { now } from '../stores/browser.ts';
import type { ComparedChecklist, ComparedSet } from './compared.ts';
import { ComparisonLink } from './ComparisonLink.tsx';
import { ComparisonTable } from './ComparisonTable.tsx';
import { formatMoment } from './moment.ts';
import { MergeForm } from './MergeForm.tsx';
import { SingleResponse } from './SingleResponse.tsx';
import { TalkingPoints } from './TalkingPoints.tsx';
import { TeamHeatMap } from './TeamHeatMap.tsx';

interface ComparisonResultProps {
  readonly checklists: readonly ComparedChecklist[];
  readonly set: ComparedSet;
}

interface DifferencesProps {
  readonly checklist: ComparedChecklist;
  readonly participants: readonly Participant[];
}

/** Two or more responses to one checklist: what to talk about, who stands where, what to keep. */
function Differences({ checklist, participants }: DifferencesProps) {
  const { outline } = checklist;
  const comparisons = useMemo(
    () =>
      compareAnswers(
        outline,
        participants.map(({ answers }) => answers),
      ),
    [outline, participants],
  );
  return (
    <>
      <TalkingPoints checklist={checklist} participants={participants} comparisons={comparisons} />
      <h2 id="teams" tabIndex={-1}>
        Responses by {outline.sectionName.toLowerCase()}
      </h2>
      <TeamHeatMap outline={outline} participants={participants} />
      <h2 id="every-question" tabIndex={-1}>
        Every question
      </h2>
      <ComparisonTable checklist={checklist} comparisons={comparisons} />
      <MergeForm checklist={checklist} comparisons={comparisons} count={participants.length} />
    </>
  );
}

/** What several responses say, one checklist at a time. */
export function ComparisonResult({ checklists, set }: ComparisonResultProps) {
  const { entries, decoded } = set;
  const [chosen, setChosen] = useState<string | undefined>();
  const counts = useMemo(
    () =>
      countChecklists(
        checklists.map(({ outline }) => outline),
        decoded,
      ),
    [checklists, decoded],
  );
  const { outline } = counts.find((counted) => counted.outline.id === chosen) ?? counts[0] ?? {};
  const checklist = checklists.find((candidate) => candidate.outline === outline);
  const participants = useMemo(() => (outline ? participantsOf(outline, entries, decoded) : []), [outline, entries, decoded]);
  const [first] = participants;
  if (!checklist || !first) return null;
  return (
    <div class="comparison" data-checklist={checklist.outline.id} data-participants={participants.length}>
      <p class={counts.length === 1 ? 'comparison-subject' : 'print-only'}>
        {checklist.outline.title}, {participants.length} {participants.length === 1 ? 'response' : 'responses'}
        <span class="print-only">{formatMoment(now())}</span>
      </p>
      {counts.length > 1 && (
        <label class="comparison-choice">
          Checklist
          <select autocomplete="off" value={checklist.outline.id} onChange={(event) => setChosen(event.currentTarget.value)}>
            {counts.map((counted) => (
              <option key={counted.outline.id} value={counted.outline.id}>
                {counted.outline.title}, {counted.count} {counted.count === 1 ? 'response' : 'responses'}
              </option>
            ))}
          </select>
        </label>
      )}
      {participants.length === 1 ? (
        <SingleResponse checklist={checklist} participant={first} />
      ) : (
        <Differences key={checklist.outline.id} checklist={checklist} participants={participants} />
      )}
      {entries.length > 1 && <ComparisonLink entries={entries} />}
    </div>
  );
}
