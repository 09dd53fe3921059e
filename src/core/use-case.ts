import type { UseCaseForm } from '../schema/use-case.ts';
import type { DescribedChecklist } from './described.ts';
import { editionsOf } from './edition.ts';
import { USE_CASE } from './tool-ids.ts';

/** The item under which a use case's note is saved; no question has this id, since questions are named by axis. */
export const USE_CASE_NOTE = 'about';

/** What a level is called where the words of its question are not at hand, lowest first. */
const LEVELS = ['Lowest', 'Low', 'High', 'Highest'];

/**
 * Returns the questions about a use case as a checklist, so that links, files and snapshots carry their answers like any other's:
 * two sections, scale and maturity, each with the share of its points as its score.
 */
export function describeUseCase({ edition, axes, questions }: UseCaseForm): DescribedChecklist {
  const scale = LEVELS.map((label, points) => ({ label, points }));
  const byPosition = [...questions].sort((one, other) => one.position - other.position);
  return {
    outline: {
      id: USE_CASE,
      title: 'Use case',
      edition,
      rule: 'mean',
      bands: [],
      chain: undefined,
      sectionName: 'Axis',
      facetName: undefined,
      scale,
      sections: axes.map(({ id, title }) => ({ id, title, short: title })),
      facets: [],
      items: byPosition.filter(({ retired }) => !retired).map(({ id, axis }) => ({ id, section: axis })),
      retired: byPosition.flatMap(({ id, retired }) => (retired ? [{ id, reason: retired.reason }] : [])),
    },
    editions: editionsOf({ id: USE_CASE, edition, scale, items: questions }),
    items: Object.fromEntries(
      [...questions, { id: USE_CASE_NOTE, question: 'What it is about', guide: 'analyze/use-cases' }].map(
        ({ id, question, guide }) => [id, { question, guide, kpis: [], needs: [], steps: [] }],
      ),
    ),
  };
}
