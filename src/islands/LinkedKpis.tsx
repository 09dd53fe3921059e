import { linkedKpis, textsOfLinked } from '../core/kpi-link.ts';
import type { KpiCard } from '../core/kpi-texts.ts';
import type { DecodedNumbers } from '../core/number-token.ts';
import { closeKpiLink, keepKpis } from '../stores/kpis.ts';
import { askToKeep } from '../stores/persistence.ts';
import { KeepAsUseCase } from './KeepAsUseCase.tsx';
import { describeGoal } from './kpi-words.ts';
import { LinkFault } from './LinkFault.tsx';
import { SaveNotice } from './SaveNotice.tsx';

interface LinkedKpisProps {
  readonly kpis: readonly KpiCard[];
  readonly opened: DecodedNumbers;
}

const leave = () => {
  closeKpiLink();
  document.getElementById('content')?.focus();
};

const OwnButton = () => (
  <button type="button" onClick={leave}>
    Show my own KPIs
  </button>
);

/** Somebody's KPIs with their targets as a link tells them, read-only; the reader may keep them as a use case. */
export function LinkedKpis({ kpis, opened }: LinkedKpisProps) {
  if (!opened.ok)
    return (
      <>
        <LinkFault fault={opened.fault} kind="kpi" />
        <OwnButton />
      </>
    );
  const { linked, unknown } = linkedKpis(kpis, opened.numbers);
  return (
    <section aria-labelledby="linked-kpis" data-linked>
      <SaveNotice />
      <h2 id="linked-kpis">KPIs from a link</h2>
      <div class="notice">
        <p>
          <strong>Somebody’s choice of KPIs, from their link.</strong> It is in this page only, without readings and owners, and
          not verified. Your own KPIs are untouched.
        </p>
        <KeepAsUseCase
          label="Name of the use case"
          onKeep={(name) => {
            keepKpis(name, textsOfLinked(linked));
            void askToKeep();
            leave();
          }}
        >
          <OwnButton />
        </KeepAsUseCase>
      </div>
      {unknown > 0 && (
        <p class="notice warning">
          The link names {unknown} more that this copy of the site does not know. Reload the page to get the newest catalog.
        </p>
      )}
      <div class="table-scroll" tabIndex={0} role="group" aria-label="KPIs of the link">
        <table>
          <thead>
            <tr>
              <th scope="col">KPI</th>
              <th scope="col">Target, with tolerance</th>
              <th scope="col">Unit</th>
            </tr>
          </thead>
          <tbody>
            {linked.map((each) => (
              <tr key={each.kpi.id} data-linked-kpi={each.kpi.id}>
                <th scope="row">
                  <a href={`#${each.kpi.id}`}>{each.kpi.name}</a>
                  {each.kpi.budgetLevel && <strong class="budget-mark">The budget KPI</strong>}
                </th>
                <td>{describeGoal(each.kpi, each) ?? '–'}</td>
                <td>{each.kpi.unit.label}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
