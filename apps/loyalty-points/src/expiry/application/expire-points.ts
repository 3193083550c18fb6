import { explanation } from '@autoclub/rulebook';
import type { AccountOnDay, PostingOrder } from '../../ledger';
import type { Dealer } from '../../network';
import type { DayAtDealer, ExpiryWork } from './ports';
import { writeOffOrder } from './write-off';

/** What a portion of the job came to: how many entries, and the account to go on after, null at the end. */
export interface ExpiredPortion {
  readonly count: number;
  readonly last: string | null;
}

/**
 * Writes off points whose life was over by a day (rulebook PTS-06). Nobody could spend them since that day came, so
 * this only makes the books say so: a day that was missed is made up for, and a day that is done twice adds nothing.
 */
export async function expirePoints(
  work: ExpiryWork,
  day: DayAtDealer,
  after: string,
  limit: number,
): Promise<ExpiredPortion> {
  const ids = await work.ledger.withExpired(day.dealerId, day.businessDay, after, limit);
  const [dealer] = await work.dealers.byId([day.dealerId]);
  if (!dealer || ids.length === 0) return { count: 0, last: null };
  const accounts = await work.ledger.accounts(day.dealerId, ids, day.businessDay);
  const orders = accounts.flatMap((account) => expiry(work, dealer, account, day));
  await work.ledger.post(orders);
  return { count: orders.length, last: ids.length < limit ? null : (ids.at(-1) ?? null) };
}

function expiry(work: ExpiryWork, dealer: Dealer, account: AccountOnDay, day: DayAtDealer): PostingOrder[] {
  const { expired: points } = account;
  if (points <= 0) return [];
  const why = explanation('PTS-06.expiry', {
    ruleVersion: work.programmeFor(dealer, day.businessDay).version,
    formula: `-${points}`,
    inputs: { expiredPoints: points, expiredOn: day.businessDay },
    result: -points,
  });
  const off = { kind: 'EXPIRY' as const, account, dealer, points, ...day, explanation: why };
  return [writeOffOrder(off, work.newTransactionId())];
}
