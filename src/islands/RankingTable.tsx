import { useState } from 'preact/hooks';
import { type Ranked, RANKINGS, type RankingName, rankUseCases } from '../core/rank-use-cases.ts';
import { describeReadiness, describeReturn } from './portfolio-words.ts';
import type { PortfolioEntry } from './use-portfolio.ts';

interface RankingTableProps {
  /** At least two. */
  readonly entries: readonly PortfolioEntry[];
}

const ORDERS = {
  return: { name: 'Return', rule: 'The highest net present value first, in your currency.' },
  readiness: { name: 'Readiness', rule: 'The highest readiness score first.' },
  both: {
    name: 'Both',
    rule: 'Each has a place by return and a place by readiness, counted among those that have both. The lowest sum of the two comes first. The rule is ours: it treats a step in either ranking alike, however far apart the figures are.',
  },
} satisfies Record<RankingName, { name: string; rule: string }>;

/** Says why a use case stands where it stands. */
function explainPlace(
  { place, places }: Ranked,
  { assessment: { gain, readiness } }: PortfolioEntry,
  order: RankingName,
): string {
  const told = {
    return: describeReturn(gain),
    readiness: describeReadiness(readiness),
    both: places
      ? `${places.return} by return + ${places.readiness} by readiness = ${places.return + places.readiness}`
      : [gain.state !== 'known' && describeReturn(gain), readiness.state !== 'known' && describeReadiness(readiness)]
          .filter((reason) => reason !== false)
          .join('; '),
  }[order];
  return place === undefined ? `No place: ${told}.` : `${told}.`;
}

/** The use cases in one of three orders, with the reason for each place. */
export function RankingTable({ entries }: RankingTableProps) {
  const [order, setOrder] = useState<RankingName>('return');
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const ranked = rankUseCases(
    entries.map(({ assessment }) => assessment),
    order,
  );
  return (
    <>
      <fieldset class="ranking-choice screen-only">
        <legend>Rank by</legend>
        {RANKINGS.map((name) => (
          <label key={name}>
            <input
              autocomplete="off"
              type="radio"
              name="ranking"
              value={name}
              checked={order === name}
              onChange={() => setOrder(name)}
            />{' '}
            {ORDERS[name].name}
          </label>
        ))}
      </fieldset>
      <div class="table-scroll" tabIndex={0} role="group" aria-label="Ranking of the use cases">
        <table class="ranking">
          <caption>
            By {ORDERS[order].name.toLowerCase()}. {ORDERS[order].rule} Use cases without a figure come last, in the order of your
            list.
          </caption>
          <thead>
            <tr>
              <th scope="col">Place</th>
              <th scope="col">Use case</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {ranked.map((one) => {
              const entry = byId.get(one.id);
              return (
                entry && (
                  <tr key={one.id} data-ranked={one.id}>
                    <td class="figure">{one.place === undefined ? '–' : `${one.place}${one.tied ? ' =' : ''}`}</td>
                    <th scope="row">
                      <bdi>{entry.name}</bdi>
                    </th>
                    <td>
                      {explainPlace(one, entry, order)}
                      {one.tied && ' Level with another.'}
                    </td>
                  </tr>
                )
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
