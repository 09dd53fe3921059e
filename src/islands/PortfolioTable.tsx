import { codeOf, describeAdvice, describeAxis } from './portfolio-words.ts';
import type { PortfolioEntry } from './use-portfolio.ts';

interface PortfolioTableProps {
  readonly entries: readonly PortfolioEntry[];
}

/** What the plot shows, as a table; use cases without a place on it included. */
export const PortfolioTable = ({ entries }: PortfolioTableProps) => (
  <div class="table-scroll screen-only" tabIndex={0} role="group" aria-label="Use cases by scale and maturity">
    <table class="portfolio-table">
      <caption>The same as a table. 100% is the highest answer to every question of the axis.</caption>
      <thead>
        <tr>
          <th scope="col">Mark</th>
          <th scope="col">Use case</th>
          <th scope="col">Scale</th>
          <th scope="col">Maturity</th>
          <th scope="col">Bucket</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ id, name, number = 0, assessment }) => (
          <tr key={id} data-figures={id}>
            <td class="figure">{codeOf(assessment.bucket, number)}</td>
            <th scope="row">
              <bdi>{name}</bdi>
            </th>
            <td>{describeAxis(assessment.axes.scale)}</td>
            <td>{describeAxis(assessment.axes.maturity)}</td>
            <td>{describeAdvice(assessment)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
