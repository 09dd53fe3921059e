/** A use case is a response to the questions about scale and maturity; the other tools keep their inputs under its id. */
export const USE_CASE = 'use-case';
/** What the first use case is called until it is renamed. */
export const FIRST_USE_CASE = 'My use case';

/** The bucket advisor's answers of a use case are a response of this id. */
export const BUCKET_ADVISOR = 'bucket';

/** The id under which snapshots of the ROI model's inputs are kept. */
export const ROI = 'roi';

/** The id under which snapshots of what a team set for its KPIs are kept. */
export const KPIS = 'kpi';

/** Returns whether the snapshots of a tool hold texts as they were typed instead of answers. */
export const isTyped = (checklist: string): boolean => checklist === ROI || checklist === KPIS;

/** Returns the checklist whose responses a tool's belong to. */
export const ownerOf = (checklist: string): string => (checklist === BUCKET_ADVISOR || isTyped(checklist) ? USE_CASE : checklist);
