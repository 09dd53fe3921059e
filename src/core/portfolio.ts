import type { Bucket } from '../schema/checklist.ts';
import type { Axis } from '../schema/use-case.ts';
import { advise, type Advice, type WeighedQuestion } from './advise.ts';
import { BUCKETS } from './buckets.ts';
import { checkInputs } from './check-inputs.ts';
import { toChoices } from './choices.ts';
import { settleAnswers } from './edition.ts';
import type { Answers, Outline } from './outline.ts';
import { exampleKeys } from './roi-example.ts';
import { type Proposal, proposalOf } from './roi-inputs.ts';
import { BUCKET_FIELDS, isRoiKey, type RoiKey, SHARED_FIELDS } from './roi-keys.ts';
import { assessProposal } from './roi-model.ts';
import { parseAnswers, type Texts } from './saved.ts';
import { type Score, scoreChecklist } from './score.ts';

/** What is saved of one use case, as it is saved. */
export interface UseCaseTexts {
  readonly id: string;
  /** Answers to the questions about scale and maturity. */
  readonly answers: Texts;
  /** Answers to the bucket advisor. */
  readonly advisor: Texts;
  /** Inputs of the ROI model. */
  readonly roi: Texts;
  /** Answers of the readiness response that belongs to it, `gone` where that was deleted, `undefined` where none was chosen. */
  readonly readiness: Texts | 'gone' | undefined;
}

/** What use cases are judged by. */
export interface PortfolioRules {
  readonly useCase: Outline;
  /** The bucket advisor as links and storage know it. */
  readonly advisor: Outline;
  /** The advisor's questions, with or without their words. */
  readonly questions: readonly WeighedQuestion[];
  readonly readiness: Outline;
}

/** What a use case brings back. */
export type Return =
  /** Nothing was entered in the ROI model. */
  | { readonly state: 'none' }
  /** Some figures are still those of the example that the model offers. */
  | { readonly state: 'example' }
  /** These inputs of the bucket are missing or cannot be read. */
  | { readonly state: 'missing'; readonly bucket: Bucket; readonly missing: readonly RoiKey[] }
  | {
      readonly state: 'known';
      readonly bucket: Bucket;
      /** Whether the bucket is the one that the advisor puts first; else it is the best of those that can be worked out. */
      readonly advised: boolean;
      readonly npv: number;
      /** Share of cost; `undefined` where nothing is spent. */
      readonly roi: number | undefined;
      /** Months; `undefined` where the money does not come back. */
      readonly payback: number | undefined;
      readonly horizon: number;
    };

/** How ready the organization is for a use case. */
export type LinkedReadiness =
  | { readonly state: 'none' | 'gone' | 'unanswered' }
  | { readonly state: 'known'; readonly score: Score; readonly value: number; readonly share: number };

/** What is known about one use case. */
export interface Assessment {
  readonly id: string;
  readonly axes: Readonly<Record<Axis, Score>>;
  /** Shares of points from 0 to 1; `undefined` where one of the axes has no answer: such a use case has no place on the plot. */
  readonly place: { readonly scale: number; readonly maturity: number } | undefined;
  readonly advice: Advice;
  /** The one bucket that leads; `undefined` while there is none or several are level. */
  readonly bucket: Bucket | undefined;
  readonly gain: Return;
  readonly readiness: LinkedReadiness;
}

const NOTHING: Score = { value: undefined, points: 0, possible: 0, answered: 0, notApplicable: 0, total: 0 };

const answersIn = (outline: Outline, texts: Texts): Answers =>
  settleAnswers(outline, [], parseAnswers(outline, texts).answers).answers;

/** Returns one bucket's proposal, or which of its inputs are missing or wrong; what is entered for other buckets plays no part. */
function checkProposal(texts: Texts, bucket: Bucket): { proposal: Proposal } | { missing: RoiKey[] } {
  // The check is of all buckets at once, so for a moment the others are told to be like this one.
  const alike = BUCKET_FIELDS.flatMap((field) =>
    BUCKETS.map((other) => [`${other}.${field}`, texts[`${bucket}.${field}`]] as const),
  );
  const checked = checkInputs({ ...texts, ...Object.fromEntries(alike) });
  if (checked.ok) return { proposal: proposalOf(checked.inputs, bucket) };
  const own = [...SHARED_FIELDS, ...BUCKET_FIELDS.map((field) => `${bucket}.${field}` as const)];
  const { faults } = checked;
  return { missing: own.filter((key) => faults[key] !== undefined) };
}

/** Returns what a use case brings back in the bucket that leads, or, without a single leader, in the best that can be worked out. */
function assessReturn(texts: Texts, { leaders, ranking }: Advice): Return {
  if (exampleKeys(texts).size > 0) return { state: 'example' };
  if (!Object.entries(texts).some(([key, text]) => isRoiKey(key) && text !== undefined)) return { state: 'none' };
  const isOpen = (bucket: Bucket) => !ranking.some((advice) => advice.bucket === bucket && advice.ruledOut);
  const buckets = [leaders, BUCKETS.filter(isOpen), BUCKETS].find((candidates) => candidates.length > 0) ?? [];
  const checked = buckets.map((bucket) => ({ bucket, ...checkProposal(texts, bucket) }));
  const [best] = checked
    .flatMap((each) => ('proposal' in each ? [{ ...each, result: assessProposal(each.proposal) }] : []))
    .sort((one, other) => other.result.npv - one.result.npv);
  if (best) {
    const { npv, roi, payback } = best.result;
    return {
      state: 'known',
      bucket: best.bucket,
      advised: leaders.length === 1,
      npv,
      roi,
      payback,
      horizon: best.proposal.horizon,
    };
  }
  const [closest] = checked
    .flatMap((each) => ('missing' in each ? [each] : []))
    .sort((one, other) => one.missing.length - other.missing.length);
  return closest ? { state: 'missing', bucket: closest.bucket, missing: closest.missing } : { state: 'none' };
}

function assessReadiness(outline: Outline, texts: UseCaseTexts['readiness']): LinkedReadiness {
  if (texts === undefined || texts === 'gone') return { state: texts ?? 'none' };
  const { overall: score } = scoreChecklist(outline, answersIn(outline, texts));
  return score.value === undefined
    ? { state: 'unanswered' }
    : { state: 'known', score, value: score.value, share: score.points / score.possible };
}

/** Returns what is known about one use case. What has no answer has no figure; nothing is taken for granted. */
export function assessUseCase(rules: PortfolioRules, texts: UseCaseTexts): Assessment {
  const { sections } = scoreChecklist(rules.useCase, answersIn(rules.useCase, texts.answers));
  const axes = { scale: sections['scale'] ?? NOTHING, maturity: sections['maturity'] ?? NOTHING };
  const placed = axes.scale.possible > 0 && axes.maturity.possible > 0;
  const advice = advise(rules.questions, toChoices(rules.questions, answersIn(rules.advisor, texts.advisor)));
  return {
    id: texts.id,
    axes,
    place: placed
      ? { scale: axes.scale.points / axes.scale.possible, maturity: axes.maturity.points / axes.maturity.possible }
      : undefined,
    advice,
    bucket: advice.leaders.length === 1 ? advice.leaders[0] : undefined,
    gain: assessReturn(texts.roi, advice),
    readiness: assessReadiness(rules.readiness, texts.readiness),
  };
}

/** In which half of an axis a share stands; the middle belongs to the upper one. */
export const halfOf = (share: number): 'low' | 'high' => (share < 0.5 ? 'low' : 'high');
