import { parseOrder } from './hand-order.ts';
import { parsePlace, planKey } from './plan-texts.ts';
import { FIRST_RESPONSE, type Texts } from './saved.ts';

/** What the id of a step looks like: checklist and item. */
export const STEP_PATTERN = /^(?!constructor\/)[a-z0-9]+(?:[.-][a-z0-9]+)*\/(?!constructor$)[a-z0-9]+(?:[.-][a-z0-9]+)*$/;

/** Where the order of the plan was kept when it was one for all responses. */
export const OLD_ORDER = 'order:plan';

/** The kinds of texts that stand under a checklist and a response. */
const OF_RESPONSES = ['answer', 'note', 'plan', 'response', 'bucket'];

/** Returns the responses of a checklist of which something is saved: the named ones, and the first where it holds something. */
function responsesOf(checklist: string, texts: Texts): string[] {
  const ids = Object.keys(texts).flatMap((key) => {
    const [kind = '', of, response = ''] = key.split(':');
    return OF_RESPONSES.includes(kind) && of === checklist && texts[key] !== undefined ? [response] : [];
  });
  const named = [...new Set(ids)].filter((id) => id === FIRST_RESPONSE || texts[`response:${checklist}:${id}`] !== undefined);
  return named.length > 0 ? named : [FIRST_RESPONSE];
}

/**
 * Returns what saved texts become where they hold an order of the plan that is one for all responses: the same places in each
 * response that has none of its own, and no such order. Nothing where there is none, or none that can be read.
 */
export function settleOrder(texts: Texts): Texts {
  const steps = [...new Set(parseOrder(texts[OLD_ORDER]))].filter((id) => STEP_PATTERN.test(id));
  if (steps.length === 0) return {};
  const placed = new Set(
    Object.keys(texts)
      .filter((key) => key.startsWith('plan:') && key.endsWith('/place') && parsePlace(texts[key]) !== undefined)
      .map((key) => key.split(':').slice(1, 3).join(':')),
  );
  const places = steps.flatMap((step, index) => {
    const [checklist = '', item = ''] = step.split('/');
    return responsesOf(checklist, texts)
      .filter((response) => !placed.has(`${checklist}:${response}`))
      .map((response) => [`plan:${checklist}:${response}:${planKey(item, 'place')}`, String(index + 1)] as const);
  });
  return { ...Object.fromEntries(places), [OLD_ORDER]: undefined };
}
