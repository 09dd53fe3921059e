import { isWithin, limitsOf } from '../core/kpi-status.ts';
import { deleteReadings } from '../stores/kpis.ts';
import { formatValue } from './kpi-words.ts';
import { useShowAll } from './show-all.tsx';
import type { OwnKpi } from './use-kpis.ts';

interface ReadingTableProps {
  readonly own: OwnKpi;
  readonly onEdit: (date: string) => void;
}

const MOST_SHOWN = 12;

/** The readings of a KPI, newest first, each with whether it is within tolerance. */
export function ReadingTable({ own: { card, goal, key, readings, status }, onEdit }: ReadingTableProps) {
  const limits = limitsOf(card.direction, goal);
  const { shown, more } = useShowAll([...readings].reverse(), MOST_SHOWN);
  const first = 'firstOut' in status ? status.firstOut?.date : undefined;
  const describe = (date: string, value: number): string => {
    if (!limits) return '–';
    if (isWithin(limits, value)) return 'within';
    return date === first ? 'out, the first to leave' : 'out';
  };
  return (
    <>
      <div class="table-scroll" tabIndex={0} role="group" aria-label={`Readings of ${card.name}`}>
        <table class="reading-table">
          <caption>Readings, newest first</caption>
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">Reading</th>
              <th scope="col">Tolerance</th>
              <th scope="col">
                <span class="visually-hidden">Change it</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ date, value }) => (
              <tr key={date} data-reading={date}>
                <th scope="row">{date}</th>
                <td class="figure">{formatValue(value, card.unit)}</td>
                <td>{describe(date, value)}</td>
                <td class="reading-actions">
                  <button type="button" class="quiet" onClick={() => onEdit(date)}>
                    Edit<span class="visually-hidden"> {date}</span>
                  </button>
                  <button
                    type="button"
                    class="quiet"
                    onClick={(event) => {
                      event.currentTarget.closest('details')?.querySelector('summary')?.focus();
                      deleteReadings(key, [date], { what: 'A reading is deleted:', name: `${card.name}, ${date}` });
                    }}
                  >
                    Delete<span class="visually-hidden"> {date}</span>
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more}
    </>
  );
}
