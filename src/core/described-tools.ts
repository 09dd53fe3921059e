import type { Advisor } from '../schema/advisor.ts';
import type { UseCaseForm } from '../schema/use-case.ts';
import { describeAdvisor } from './advisor.ts';
import type { DescribedChecklist } from './described.ts';
import { ROI } from './tool-ids.ts';
import { describeUseCase } from './use-case.ts';

/** The ROI model as files know it: it has snapshots of inputs and no questions. */
const ROI_MODEL: DescribedChecklist = {
  outline: {
    id: ROI,
    title: 'ROI model',
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
};

/** Returns what the tools keep as responses and snapshots, told like checklists, so that files carry it. */
export const describeTools = (advisor: Pick<Advisor, 'edition' | 'questions'>, useCase: UseCaseForm): DescribedChecklist[] => [
  describeUseCase(useCase),
  describeAdvisor(advisor),
  ROI_MODEL,
];
