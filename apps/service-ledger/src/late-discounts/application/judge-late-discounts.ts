import { groupBy } from '@autoclub/domain-kit';
import { priceAgain } from '../../repair-orders';
import { judgeOrder } from '../domain/judge-order';
import { dueDiscount, type LateDiscount } from '../domain/late-discount';
import type { JudgePorts } from './ports';

/** Customers at a time; each has tens of orders. */
export const MOST_CHECKS = 50;

/**
 * Prices the orders again of customers about whom something became known late, and brings the list of late discounts to
 * what is due (rulebook SVC-21); a handful of statements for any number of them. Returns how many checks it took.
 */
export async function judgeLateDiscounts(
  ports: JudgePorts,
  nowOf: (dealerId: string) => Date,
): Promise<number> {
  const checks = await ports.takeChecks(MOST_CHECKS);
  if (checks.length === 0) return 0;
  const orders = await ports.ordersToCheck(checks);
  if (orders.length === 0) return checks.length;
  const held = await ports.membershipsOf(orders);
  const cardsOf = groupBy(held, ({ customerId }) => customerId);
  const listed = await ports.lockListed(orders.map(({ id }) => id));
  const listedOf = new Map(listed.map((entry) => [entry.repairOrderId, entry]));
  const [written, removed]: [LateDiscount[], LateDiscount[]] = [[], []];
  for (const order of orders) {
    const cards = cardsOf.get(order.customerId) ?? [];
    const dealer = cards.find((card) => card.dealer)?.dealer;
    const due =
      dealer &&
      dueDiscount(
        order,
        priceAgain(order, cards, (day) => ports.discounts(dealer, day)),
      );
    const context = { now: nowOf(order.dealerId), ids: ports.ids, traceId: order.traceId };
    const verdict = judgeOrder(listedOf.get(order.id), due, context);
    if (verdict.kind === 'WRITE') written.push(verdict.entry);
    if (verdict.kind === 'REMOVE') removed.push(verdict.entry);
  }
  await ports.write(written);
  await ports.remove(removed);
  return checks.length;
}
