import { localDate } from '@autoclub/domain-kit';
import { storedMoney } from '../../network';
import { type LateDiscount, stateOf } from '../domain/late-discount';
import type { LateDiscountEntity } from './late-discount.entity';

export function lateDiscountFrom(row: LateDiscountEntity): LateDiscount {
  const { dealerId, id, repairOrderId, customerId, membershipId, tier, explanation, listedAt, traceId } = row;
  const amount = (minor: number) => storedMoney(minor, row.currencyCode);
  return {
    ...{ dealerId, id, repairOrderId, customerId, membershipId, tier, explanation, listedAt, traceId },
    businessDay: localDate(row.businessDay),
    given: amount(row.givenMinor),
    due: amount(row.dueMinor),
    owed: amount(row.owedMinor),
    ended:
      row.endedAs === null || row.endedAt === null
        ? null
        : {
            as: row.endedAs,
            amount: amount(row.endedMinor ?? 0),
            at: row.endedAt,
            byId: row.endedById,
            compensatedBy: row.compensatedBy,
            reason: row.reason ?? '',
          },
  };
}

export function lateDiscountRow(entry: LateDiscount): LateDiscountEntity {
  const { given, due, owed, ended, ...rest } = entry;
  return {
    ...rest,
    currencyCode: owed.currency,
    givenMinor: given.amountMinor,
    dueMinor: due.amountMinor,
    owedMinor: owed.amountMinor,
    state: stateOf(entry),
    endedAs: ended?.as ?? null,
    endedMinor: ended?.amount.amountMinor ?? null,
    endedAt: ended?.at ?? null,
    endedById: ended?.byId ?? null,
    compensatedBy: ended?.compensatedBy ?? null,
    reason: ended?.reason ?? null,
  };
}
