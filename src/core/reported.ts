import type { DescribedChecklist } from './described.ts';
import type { Answers } from './outline.ts';
import type { Texts } from './saved.ts';

/** One response as tables and reports tell it. */
export interface ReportedResponse {
  readonly described: DescribedChecklist;
  readonly name: string;
  /** In the present edition. */
  readonly answers: Answers;
  readonly notes: Texts;
  /** What was typed in the plan, as it is saved. */
  readonly planTexts: Texts;
}
