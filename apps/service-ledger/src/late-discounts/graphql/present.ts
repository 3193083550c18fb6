import {
  type Connection,
  type CursorPart,
  type Language,
  type PageRequest,
  presentExplanation,
  presentMoney,
  presentPage,
} from '@autoclub/subgraph-kit';
import { type EndedLateDiscount, type LateDiscount, stateOf } from '../domain/late-discount';
import type { LateDiscountEnd, LateDiscount as LateDiscountType } from './late-discount.type';

/** What a cursor of the list holds: the business day, then the id. */
export const LATE_DISCOUNT_PLACE: readonly CursorPart[] = ['day', 'id'];

/** The order itself is looked up where it is asked for. */
export function presentLateDiscount(entry: LateDiscount, language: Language): LateDiscountType {
  return {
    id: entry.id,
    state: stateOf(entry),
    repairOrder: null,
    orderId: entry.repairOrderId,
    customer: { id: entry.customerId },
    membership: { id: entry.membershipId },
    tierCode: entry.tier,
    businessDay: entry.businessDay,
    givenAmount: presentMoney(entry.given),
    dueAmount: presentMoney(entry.due),
    owedAmount: presentMoney(entry.owed),
    explanation: presentExplanation(entry.explanation, language),
    listedAt: entry.listedAt,
    end: entry.ended && presentEnd(entry.ended),
    traceId: entry.traceId,
  };
}

function presentEnd({
  as: ending,
  amount,
  at,
  byId,
  compensatedBy,
  reason,
}: EndedLateDiscount): LateDiscountEnd {
  const endedBy = byId === null ? null : { id: byId };
  return { ending, amount: presentMoney(amount), compensatedBy, reason, endedBy, endedAt: at };
}

export function presentLateDiscounts(
  entries: readonly LateDiscount[],
  page: PageRequest,
  language: Language,
): Connection<LateDiscountType> {
  return presentPage(entries, page, {
    node: (entry) => presentLateDiscount(entry, language),
    cursor: ({ businessDay, id }) => [businessDay, id],
  });
}
