import { useStore } from '@nanostores/preact';
import { useEffect, useRef } from 'preact/hooks';
import type { DescribedChecklist } from '../core/described.ts';
import type { PortfolioRules } from '../core/portfolio.ts';
import type { UseCaseForm as Form } from '../schema/use-case.ts';
import { chooseResponse } from '../stores/responses.ts';
import { $shared, followLink } from '../stores/shared.ts';
import { USE_CASE } from '../stores/use-cases.ts';
import { Nearby } from './Nearby.tsx';
import { SaveNotice } from './SaveNotice.tsx';
import { useLater } from './use-later.ts';
import { usePortfolio } from './use-portfolio.ts';
import { useReady } from './use-ready.ts';
import { useSince } from './use-since.ts';
import { UseCaseForm } from './UseCaseForm.tsx';
import { UseCaseList } from './UseCaseList.tsx';

export interface PortfolioViewProps {
  readonly form: Form;
  readonly rules: PortfolioRules;
  /** The questions about a use case and the bucket advisor, as links know them. */
  readonly linked: Readonly<Record<'useCase' | 'advisor', Pick<DescribedChecklist, 'editions'>>>;
}

const loadLink = async () => (await import('./UseCaseLink.tsx')).UseCaseLink;

/** The reader's use cases: list, plot, ranking, and the questions that place them; or somebody's use case from a link. */
export function PortfolioView({ form, rules, linked }: PortfolioViewProps) {
  const ready = useReady();
  const shared = useStore($shared, { ssr: 'initial' });
  const entries = usePortfolio(rules);
  const questions = useRef<HTMLHeadingElement>(null);
  const opened = shared !== undefined && (shared.ok || shared.fault.kind !== 'empty');
  const SharedUseCase = useLater(opened, async () => (await import('./SharedUseCase.tsx')).SharedUseCase);
  const active = entries.filter(({ archived }) => !archived);
  const placed = active.some(({ assessment }) => assessment.place);
  const PortfolioPlot = useLater(placed, async () => (await import('./PortfolioPlot.tsx')).PortfolioPlot);
  const PortfolioTable = useLater(placed, async () => (await import('./PortfolioTable.tsx')).PortfolioTable);
  const RankingTable = useLater(active.length > 1, async () => (await import('./RankingTable.tsx')).RankingTable);
  const PaperDate = useLater(placed || active.length > 1, async () => (await import('./PortfolioPaper.tsx')).PaperDate);
  const PortfolioPaper = useLater(PaperDate !== undefined, async () => (await import('./PortfolioPaper.tsx')).PortfolioPaper);
  const drawn = useSince(ready && (!placed || (PortfolioPlot !== undefined && PortfolioTable !== undefined)));
  const chosen = entries.find((entry) => entry.chosen)?.assessment;
  const begun = chosen !== undefined && chosen.axes.scale.answered + chosen.axes.maturity.answered + chosen.advice.answered > 0;
  useEffect(() => followLink([...linked.useCase.editions, ...linked.advisor.editions]), []);
  const onEdit = (id: string) => {
    chooseResponse({ checklist: USE_CASE, response: id });
    questions.current?.scrollIntoView();
    questions.current?.focus();
  };
  if (opened) return SharedUseCase ? <SharedUseCase opened={shared} form={form} rules={rules} /> : <p>Reading the link.</p>;
  return (
    <>
      {!drawn && <p class="pending-saved" />}
      <SaveNotice />
      {PaperDate && <PaperDate entries={active} />}
      <section class="screen-only" aria-labelledby="list">
        <h2 id="list" tabIndex={-1}>
          Your use cases
        </h2>
        {ready ? (
          <UseCaseList entries={entries} onEdit={onEdit} />
        ) : (
          <p class="reading pending">Reading what is saved in this browser.</p>
        )}
      </section>
      <section aria-labelledby="plot">
        <h2 id="plot" tabIndex={-1}>
          Scale against maturity
        </h2>
        {placed ? (
          <div class="plot-and-table">
            {PortfolioPlot && <PortfolioPlot form={form} entries={active} />}
            {PortfolioTable && <PortfolioTable entries={active} />}
          </div>
        ) : (
          <p class="empty-plot">
            Nothing to plot yet. <a href="#questions">Answer a question about scale and one about maturity</a>, and the use case
            appears here.
          </p>
        )}
      </section>
      <section aria-labelledby="ranking">
        <h2 id="ranking" tabIndex={-1}>
          Ranking
        </h2>
        {active.length < 2 ? (
          <p>With two use cases or more, they are ranked here by what they bring back and by readiness.</p>
        ) : (
          RankingTable && <RankingTable entries={active} />
        )}
      </section>
      {PortfolioPaper && <PortfolioPaper entries={active} />}
      <section class="screen-only" aria-labelledby="questions">
        <h2 id="questions" tabIndex={-1} ref={questions}>
          One use case
        </h2>
        <UseCaseForm form={form} outline={rules.useCase} />
        {begun ? (
          <Nearby load={loadLink} given={{ rules }} />
        ) : (
          <p class="hint">Once a question is answered, a link to this use case appears here.</p>
        )}
      </section>
    </>
  );
}
