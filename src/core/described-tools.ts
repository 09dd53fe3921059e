import type { Advisor } from '../schema/advisor.ts';
import type { UseCaseForm } from '../schema/use-case.ts';
import { describeAdvisor } from './advisor.ts';
import type { DescribedChecklist } from './described.ts';
import { KPIS, ROI } from './tool-ids.ts';
import { describeUseCase } from './use-case.ts';

/** Returns a tool as files know it that has snapshots of what was typed and no questions. */
const describeTyped = (id: string, title: string): DescribedChecklist => ({
  outline: {
    id,
    title,
    edition: 1,
    rule: 'mean',
    bands: [],
    chain: undefined,
    sectionName: 'Part',
    facetName: undefined,
    scale: [],
    sections: [],
    facets: [],
    items: [],
    retired: [],
  },
  editions: [],
  items: {},
});

/** Returns what the tools keep as responses and snapshots, told like checklists, so that files carry it. */
export const describeTools = (advisor: Pick<Advisor, 'edition' | 'questions'>, useCase: UseCaseForm): DescribedChecklist[] => [
  describeUseCase(useCase),
  describeAdvisor(advisor),
  describeTyped(ROI, 'ROI model'),
  describeTyped(KPIS, 'KPIs'),
];
