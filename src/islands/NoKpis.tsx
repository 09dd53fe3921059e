/** What to do where nothing is picked. */
export const NoKpis = () => (
  <p class="kpi-intro">
    None picked for this use case yet. Start with the <a href="#net-return">budget KPI</a> and one each for value, quality,
    service and cost, from the <a href="#catalog">catalog</a>. Readings, targets and owners are then kept here, in this browser.
  </p>
);
