import { OLD_ORDER, settleOrder } from '../core/plan-order.ts';
import { readEverything, writeTexts } from './everything.ts';
import { $saveStatus } from './storage.ts';

/**
 * Gives the order of the plan that was one for all responses to each of them. The old one stays until this browser has saved that, and
 * where nothing can be read in it.
 */
export function settleOldOrder(): void {
  const settled = settleOrder(readEverything());
  writeTexts(Object.fromEntries(Object.entries(settled).filter(([key]) => key !== OLD_ORDER)));
  if (Object.hasOwn(settled, OLD_ORDER) && $saveStatus.get() === 'saved') writeTexts({ [OLD_ORDER]: undefined });
}
