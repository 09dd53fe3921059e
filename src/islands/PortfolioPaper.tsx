import { neutralizeDirection } from '../core/name.ts';
import { now } from '../stores/browser.ts';
import { formatMoment } from './moment.ts';
import { codeOf, describeAdvice, describePlace, describeReadiness, describeReturn } from './portfolio-words.ts';
import type { PortfolioEntry } from './use-portfolio.ts';

interface PortfolioPaperProps {
  /** The use cases that are not archived, in the reader's order. */
  readonly entries: readonly PortfolioEntry[];
}

/** So many letters of a note are what a block of a report has room for. */
const NOTE_ON_PAPER = 160;

const shorten = (note: string): string =>
  note.length > NOTE_ON_PAPER ? `${note.slice(0, NOTE_ON_PAPER).replace(/\s+\S*$/, '')} …` : note;

/** The line below the title of the report: how much it tells of, and as of when. */
export const PaperDate = ({ entries }: PortfolioPaperProps) => (
  <p class="print-only">
    {entries.length} {entries.length === 1 ? 'use case' : 'use cases'}, {formatMoment(now())}
  </p>
);

/** The use cases as paper has them: a short block each, in the place of the list with its buttons and of the table. */
export const PortfolioPaper = ({ entries }: PortfolioPaperProps) => (
  <section class="print-only portfolio-paper" aria-labelledby="each">
    <h2 id="each">Each use case</h2>
    <ol>
      {entries.map(({ id, name, number = 0, note, kpis, assessment }) => (
        <li key={id} data-block={id}>
          <h3>
            <span class="figure">{codeOf(assessment.bucket, number)}</span> <bdi>{name}</bdi>
          </h3>
          {note !== '' && (
            <p>
              <bdi>{neutralizeDirection(shorten(note))}</bdi>
            </p>
          )}
          <dl>
            <dt>Plot</dt>
            <dd>{describePlace(assessment)}</dd>
            <dt>Bucket</dt>
            <dd>{describeAdvice(assessment)}</dd>
            <dt>Return</dt>
            <dd>{describeReturn(assessment.gain)}</dd>
            <dt>Readiness</dt>
            <dd>{describeReadiness(assessment.readiness)}</dd>
            {kpis > 0 && (
              <>
                <dt>KPIs</dt>
                <dd>{kpis} picked</dd>
              </>
            )}
          </dl>
        </li>
      ))}
    </ol>
  </section>
);
