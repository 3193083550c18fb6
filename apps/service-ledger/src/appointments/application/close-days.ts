import type { LocalDate } from '@autoclub/domain-kit';
import type { Fact } from '@autoclub/use-cases';
import { closedByNight } from '../domain/change-appointment';
import { closedFacts } from './appointment-facts';
import { type NightPorts, visitKey } from './ports';

/**
 * Closes what nobody closed on its day, so many at once (rulebook SVC-12): who was booked did not come, who was
 * received is done, with the order of that day. Late, missed or repeated it finds only what is still open.
 */
export async function closeDays(
  ports: NightPorts,
  { day, now, limit }: { day: LocalDate; now: Date; limit: number },
): Promise<{ count: number; facts: readonly Fact[] }> {
  const dealer = await ports.dealer();
  if (!dealer) return { count: 0, facts: [] };
  const open = await ports.lockUnclosed(day, limit);
  const orders = await ports.ordersOf(open.filter(({ status }) => status === 'RECEIVED'));
  const closed = open.map((appointment) =>
    closedByNight(appointment, { now, day, repairOrderId: orders.get(visitKey(appointment)) ?? null }),
  );
  await ports.write(closed);
  return { count: closed.length, facts: closedFacts(closed, dealer) };
}
