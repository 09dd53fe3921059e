import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DescribedChecklist } from '../core/described.ts';
import { planSteps } from '../core/plan.ts';
import { targetsIn } from '../core/plan-texts.ts';
import { now, readFragment } from '../stores/browser.ts';
import { formatMoment } from './moment.ts';
import { PendingSaved } from './PendingSaved.tsx';
import { arrangePlan, EVERYTHING } from './planned-steps.ts';
import { PlanList } from './PlanList.tsx';
import { ResultDetails } from './ResultDetails.tsx';
import { ResultOverview } from './ResultOverview.tsx';
import { SaveNotice } from './SaveNotice.tsx';
import { useLater } from './use-later.ts';
import { useNear } from './use-near.ts';
import { useReady } from './use-ready.ts';
import { type Result, useResults } from './use-results.ts';
import { useSince } from './use-since.ts';

interface ResultsViewProps {
  readonly checklists: readonly DescribedChecklist[];
  /** What the tools keep, told like checklists, for files. */
  readonly tools: readonly DescribedChecklist[];
  /** What the KPIs of the catalog are called, by id. */
  readonly kpis: Readonly<Record<string, string>>;
}

const hasAnswers = ({ score }: Result): boolean => score.overall.answered > 0;

/** Everything the reader's answers amount to, and what to do about it. */
export function ResultsView({ checklists, tools, kpis }: ResultsViewProps) {
  const ready = useReady();
  const all = useResults(checklists);
  const results = all.filter(hasAnswers);
  const steps = useMemo(
    () =>
      planSteps(
        results.map(({ described: { outline, items }, answers, planTexts }) => ({
          outline,
          steps: items,
          answers,
          targets: targetsIn(outline, planTexts),
        })),
      ),
    all.flatMap(({ answers, planTexts }) => [answers, planTexts]),
  );
  const [chosen, setChoice] = useState(EVERYTHING);
  const plan = arrangePlan(steps, results, chosen);
  const ResultPaper = useLater(results.length > 0, async () => (await import('./ResultPaper.tsx')).ResultPaper);
  const [asked, setAsked] = useState(false);
  const files = useRef<HTMLElement>(null);
  const KeptWork = useLater(ready && results.length === 0, async () => (await import('./KeptWork.tsx')).KeptWork);
  const drawn = useSince(ready && (results.length > 0 || KeptWork !== undefined));
  const near = useNear(files, ready && results.length > 0);
  const ResultFiles = useLater(asked || near, async () => (await import('./ResultFiles.tsx')).ResultFiles);
  useEffect(() => {
    // The address may name a part that was not there yet when the page opened.
    if (!ready) return;
    document.getElementById(readFragment())?.scrollIntoView();
    if (readFragment() === 'files') setAsked(true);
  }, [ready]);
  return (
    <>
      <SaveNotice />
      {!drawn && <PendingSaved />}
      {results.length === 0 ? (
        <>
          <p class="lead">
            {all.some(({ others }) => others)
              ? 'Nothing is answered in the responses that are open. Go to a checklist below to choose another response or to answer a few questions, or open a file that you or a colleague has saved.'
              : 'No checklist is answered in this browser yet. Answer a few questions of any checklist below, or open a file that you or a colleague has saved.'}
          </p>
          {KeptWork && <KeptWork onFile={() => setAsked(true)} />}
        </>
      ) : (
        <>
          <p class="print-only">{formatMoment(now())}</p>
          <ResultOverview
            results={results}
            untouched={all.filter((result) => !hasAnswers(result)).map(({ described }) => described.outline)}
          />
          <section class="plan-section" aria-labelledby="plan">
            <h2 id="plan" tabIndex={-1}>
              The plan
            </h2>
            {steps.length === 0 ? (
              <p>No item with an answer is below its target. Answer more, or raise a target.</p>
            ) : (
              <p class="section-summary">
                The next step up of every item below its target: weakest section first, then what gains most for its effort, and
                nothing before what it needs. Set it in your own order if you know better.
              </p>
            )}
            <PlanList results={results} steps={steps} plan={plan} onChoice={setChoice} kpis={kpis} />
          </section>
          {results.map((result) => (
            <ResultDetails key={result.key.checklist} result={result} steps={steps} />
          ))}
          {ResultPaper && <ResultPaper results={results} steps={steps} plan={plan} kpis={kpis} />}
        </>
      )}
      <section ref={files} class="screen-only" aria-labelledby="files">
        <h2 id="files" tabIndex={-1}>
          Send it, save it, open a file
        </h2>
        {ResultFiles ? (
          <ResultFiles checklists={checklists} tools={tools} />
        ) : (
          <button type="button" disabled={!ready} onClick={() => setAsked(true)}>
            Show links and files
          </button>
        )}
      </section>
    </>
  );
}
