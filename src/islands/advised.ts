import { useMemo } from 'preact/hooks';
import { advise, type Advice, type WeighedQuestion } from '../core/advise.ts';
import type { ToldQuestion } from '../core/advisor.ts';
import { toChoices } from '../core/choices.ts';
import type { Answers, Outline } from '../core/outline.ts';
import type { Advisor } from '../schema/advisor.ts';
import type { Service } from '../schema/service.ts';

/** A service with its sources as a page names them. */
export interface SourcedService extends Omit<Service, 'sources'> {
  readonly id: string;
  readonly sources: readonly { readonly short: string; readonly url?: string }[];
}

/** What the result of the bucket advisor is made of, besides answers. */
export interface AdvisorContent {
  readonly outline: Outline;
  readonly questions: readonly ToldQuestion[];
  readonly remark: string;
  readonly next: Advisor['next'];
  /** Titles of the guide's pages that the result leads to, by path. */
  readonly pages: Readonly<Record<string, string>>;
  readonly services: readonly SourcedService[];
}

/** Returns what answers amount to, worked out anew only where they changed. */
export const useAdvice = (questions: readonly WeighedQuestion[], answers: Answers): Advice =>
  useMemo(() => advise(questions, toChoices(questions, answers)), [questions, answers]);
