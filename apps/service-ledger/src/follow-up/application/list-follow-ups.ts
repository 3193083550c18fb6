import { addDays, type LocalDate } from '@autoclub/domain-kit';
import { callsOf } from '../domain/follow-up';
import type { ListPorts, OrderPlace } from './ports';

/**
 * Puts the settled orders of the last days on the lists of calls, so many at once (rulebook SVC-16). An order is on a
 * list once, so the job may be late, missed or repeated; one that comes with a file after many days is left out.
 */
export async function listFollowUps(
  ports: ListPorts,
  { day, after, limit }: { day: LocalDate; after: OrderPlace | null; limit: number },
): Promise<{ readonly count: number; readonly last: OrderPlace | null }> {
  const dealer = await ports.dealer();
  if (!dealer) return { count: 0, last: null };
  const terms = ports.terms(dealer, day);
  const days = { from: addDays(day, -terms.listedDays), to: day };
  const { orders, last } = await ports.ordersToCall(days, after, limit);
  const calls = callsOf(orders, await ports.rosters(day), { dealerId: dealer.id, ids: ports.ids, terms });
  await ports.add(calls);
  return { count: calls.length, last };
}
