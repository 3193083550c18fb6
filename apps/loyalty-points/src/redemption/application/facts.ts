import { type Money, formatMoney, money } from '@autoclub/domain-kit';
import {
  type EventContract,
  redemptionConfirmed,
  redemptionReleased,
  redemptionReserved,
  redemptionReversed,
} from '@autoclub/event-contracts';
import type { Fact } from '@autoclub/use-cases';
import { type Balance, entryIdOf } from '../../ledger';
import type { Redemption } from '../domain/redemption';

/*
 * What is published about a redemption: each event carries the whole of it after the fact, with the account's balance.
 */

export function reservedFact(redemption: Redemption, balance: Balance, eventId: string): Fact {
  return fact(redemptionReserved, redemption, eventId, state(redemption, balance));
}

export function confirmedFact(redemption: Redemption, balance: Balance, eventId: string): Fact {
  return fact(redemptionConfirmed, redemption, eventId, {
    ...state(redemption, balance),
    entryId: entryIdOf(redemption.transactionId ?? ''),
    fulfilment: redemption.fulfilment,
    confirmedAt: redemption.decidedAt?.toISOString(),
    confirmedOn: redemption.decidedOn,
  });
}

/** Published again when something was given after all, so that the giver takes it back. */
export function releasedFact(redemption: Redemption, balance: Balance, eventId: string): Fact {
  return fact(redemptionReleased, redemption, eventId, {
    ...state(redemption, balance),
    ...redemption.release,
    releasedAt: redemption.decidedAt?.toISOString(),
    releasedOn: redemption.decidedOn,
  });
}

export function reversedFact(redemption: Redemption, balance: Balance, eventId: string): Fact {
  return fact(redemptionReversed, redemption, eventId, {
    ...state(redemption, balance),
    entryId: entryIdOf(redemption.transactionId ?? ''),
    reversalEntryId: entryIdOf(redemption.reversal?.transactionId ?? ''),
    fulfilment: redemption.fulfilment,
    reasonCode: redemption.reversal?.reasonCode,
    reversedBy: redemption.reversal?.by,
    reversedAt: redemption.reversal?.at,
    reversedOn: redemption.reversal?.on,
  });
}

/** It stays in the trace of the request that reserved the points (rulebook PLT-06). */
function fact<Data>(
  contract: EventContract<Data>,
  redemption: Redemption,
  eventId: string,
  data: object,
): Fact {
  const { dealerId, regionId, version, traceId } = redemption;
  return {
    contract: contract as EventContract,
    sequence: version,
    home: { dealerId, regionId },
    cause: { traceId, eventId },
    data,
  };
}

function state(redemption: Redemption, balance: Balance) {
  const { dealerId, customerId, membershipId, accountId, status, target, points } = redemption;
  return {
    redemptionId: redemption.redemptionId,
    dealerId,
    customerId,
    membershipId,
    accountId,
    status,
    target,
    points,
    worthAmount: amount(money(redemption.worthMinor)),
    funding: redemption.funding.map(({ worthMinor, ...share }) => ({
      ...share,
      worthAmount: amount(money(worthMinor)),
    })),
    requestedBy: redemption.requestedBy,
    reservedAt: redemption.reservedAt.toISOString(),
    reservedOn: redemption.reservedOn,
    expiresAt: redemption.expiresAt.toISOString(),
    balance,
  };
}

function amount(value: Money) {
  return { amount: formatMoney(value), currencyCode: value.currency };
}
