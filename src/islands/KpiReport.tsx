import type { ComponentChildren } from 'preact';
import type { PeriodChange } from '../core/kpi-status.ts';
import { monthOf, quarterOf } from '../core/calendar.ts';
import { neutralizeDirection } from '../core/name.ts';
import { printPage } from '../stores/browser.ts';
import { Dated } from './Dated.tsx';
import { describeChange, describeGoal, describeStatus, describeTrend, formatValue } from './kpi-words.ts';
import { StackedTable } from './StackedTable.tsx';
import { type OwnKpi, today } from './use-kpis.ts';

interface KpiReportProps {
  /** The KPI for the whole budget first. */
  readonly own: readonly OwnKpi[];
  readonly name: string;
}

const periodOf = { month: monthOf, quarter: quarterOf } as const;

/** The change of the latest month or quarter that has a reading, with the two periods it is between. */
function Change({
  own,
  changes,
  kind,
}: {
  readonly own: OwnKpi;
  readonly changes: readonly PeriodChange[];
  readonly kind: 'month' | 'quarter';
}) {
  const change = changes.at(-1);
  if (change?.by === undefined || !change.before) {
    return (
      <>
        <span aria-hidden="true">–</span>
        <span class="visually-hidden">{change ? `no reading in the ${kind} before` : 'no reading'}</span>
      </>
    );
  }
  return (
    <>
      <span class="figure">{describeChange(change, own.card.unit)}</span>
      <span class="kpi-note">
        <Dated text={`${periodOf[kind](change.before.date)} to ${change.period}`} />
      </span>
    </>
  );
}

/** Returns what the report tells of a KPI, in the order of its columns. */
function cellsOf(own: OwnKpi): ComponentChildren[] {
  const { card, goal, status, readings, stale, owner, trend } = own;
  const last = readings.at(-1);
  return [
    <>
      <a href={`#${card.id}`}>{card.name}</a>
      {card.budgetLevel && <strong class="budget-mark">The budget KPI</strong>}
      {card.unit.label !== '%' && <span class="kpi-note">{card.unit.label}</span>}
    </>,
    <>
      <span class={status.kind === 'outside' ? 'kpi-outside' : undefined}>
        {status.kind === 'outside' && <span aria-hidden="true">▲ </span>}
        <Dated text={describeStatus(status)} />
      </span>
      {'firstOut' in status && status.firstOut && status.firstOut.date !== status.since.date && (
        <span class="kpi-note">
          <Dated text={`Left it first on ${status.firstOut.date}`} />
        </span>
      )}
      {stale !== undefined && <span class="kpi-note kpi-stale">No reading for {stale} days</span>}
    </>,
    describeGoal(card, goal) ?? '–',
    last ? (
      <>
        <span class="figure">{formatValue(last.value, card.unit)}</span>
        <span class="kpi-note kpi-date">{last.date}</span>
      </>
    ) : (
      '–'
    ),
    <Change own={own} changes={own.months} kind="month" />,
    <Change own={own} changes={own.quarters} kind="quarter" />,
    describeTrend(trend, card),
    owner === '' ? '–' : <bdi>{neutralizeDirection(owner)}</bdi>,
  ];
}

const COLUMNS = ['KPI', 'Status', 'Target', 'Last reading', 'Month to month', 'Quarter to quarter', 'Trend', 'Owner'];

/** All KPIs on one page, on the screen and on paper. */
export function KpiReport({ own, name }: KpiReportProps) {
  const outside = own.filter(({ status }) => status.kind === 'outside').length;
  const judged = own.filter(({ status }) => status.kind === 'outside' || status.kind === 'within').length;
  return (
    <section class="kpi-report" aria-label="Report">
      <p class="print-only kpi-report-title">
        KPIs of <bdi>{name}</bdi>, {today()}
      </p>
      <p class="kpi-sum">
        {judged === 0
          ? 'Nothing can be judged yet: a KPI needs a target, a tolerance and a reading.'
          : `${outside} of ${judged} with a goal and a reading ${outside === 1 ? 'is' : 'are'} out of tolerance.`}
        {judged > 0 && judged < own.length && ` ${own.length - judged} cannot be judged yet.`}
      </p>
      <StackedTable
        label="Our KPIs"
        caption="Changes compare the last reading of a month or quarter with the last one of the period before; a dash means there is none. The trend is the median slope of the latest 12 readings."
        columns={COLUMNS}
        rows={own.map((kpi) => ({
          key: kpi.card.id,
          marks: { 'data-report': kpi.card.id, 'data-status': kpi.status.kind },
          cells: cellsOf(kpi),
        }))}
      />
      <p class="screen-only">
        <button type="button" onClick={printPage}>
          Print one page for whoever pays
        </button>
      </p>
    </section>
  );
}
