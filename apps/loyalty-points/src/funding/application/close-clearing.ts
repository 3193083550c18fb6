import { addMonths } from '@autoclub/domain-kit';
import { type Clearing, clearingLines } from '../domain/clearing';
import type { ClearingWork, ClosingMonth } from './ports';

/**
 * Closes a month of a dealer (rulebook PTS-13), once: what it owes and is owed for points that were granted by one
 * dealer and spent at another. Entries are never dated back, so a closed month does not change; what comes back later
 * is netted in the month in which it does.
 */
export async function closeClearing(
  work: ClearingWork,
  { dealerId, month, closedOn }: ClosingMonth,
): Promise<Clearing | undefined> {
  const spent = await work.spent(dealerId, { from: month, to: addMonths(month, 1) });
  const lines = clearingLines(dealerId, spent);
  const clearing: Clearing = { clearingId: work.ids('clr'), dealerId, month, closedOn, lines };
  if (!(await work.keep(clearing))) return undefined;
  await work.publish(clearing);
  return clearing;
}
