import { type Money, type CurrencyCode, localDate, parseMoney } from '@autoclub/domain-kit';
import {
  type DataOf,
  type DeliveredEvent,
  type activityAttended,
  type insurancePolicyRecorded,
  type repairOrderSettled,
} from '@autoclub/event-contracts';
import type { Arrival } from '../application/ports';

/*
 * Events of other services as the documents our rules look at. Pure: what an event does not say is not
 * guessed. Each event carries the state after the fact, so none needs an earlier one.
 */

type RepairOrderEvent = DeliveredEvent<DataOf<typeof repairOrderSettled>>;
type PolicyEvent = DeliveredEvent<DataOf<typeof insurancePolicyRecorded>>;
type AttendanceEvent = DeliveredEvent<DataOf<typeof activityAttended>>;

/** A settled, amended or refunded order: its lines as they remain after all its refunds (rulebook PTS-05). */
export function repairOrderArrival(event: RepairOrderEvent): Arrival {
  const { data } = event;
  const lines = data.lines.map(({ kind, payer, payableAmount }) => ({
    kind,
    payer,
    payable: moneyOf(payableAmount),
  }));
  const paidWithPoints = data.paidWithPointsAmount ? moneyOf(data.paidWithPointsAmount) : undefined;
  return {
    ...arrivalOf(event),
    document: {
      type: 'REPAIR_ORDER',
      id: data.repairOrderId,
      dealerId: data.dealerId,
      customerId: data.customerId,
      businessDay: localDate(data.businessDay),
      facts: {
        currency: currencyOf(data.totals.payableAmount),
        lines: lines.map(({ payable, ...line }) => ({ ...line, payableMinor: payable.amountMinor })),
        paidWithPointsMinor: paidWithPoints?.amountMinor ?? 0,
      },
    },
  };
}

export function policyArrival(event: PolicyEvent): Arrival {
  const { data } = event;
  const premium = moneyOf(data.premiumAmount);
  return {
    ...arrivalOf(event),
    document: {
      type: 'INSURANCE_POLICY',
      id: data.policyId,
      dealerId: data.dealerId,
      customerId: data.customerId,
      businessDay: localDate(data.soldOn),
      facts: { currency: premium.currency, isSoldHere: data.isSoldHere, premiumMinor: premium.amountMinor },
    },
  };
}

export function attendanceArrival(event: AttendanceEvent): Arrival {
  const { data } = event;
  return {
    ...arrivalOf(event),
    document: {
      type: 'ACTIVITY_REGISTRATION',
      id: data.registrationId,
      dealerId: data.dealerId,
      customerId: data.customerId,
      businessDay: localDate(data.attendedOn),
      facts: { activityId: data.activityId },
    },
  };
}

function arrivalOf(event: DeliveredEvent): Pick<Arrival, 'version' | 'trace'> {
  return {
    version: event.sequence,
    trace: { correlationId: event.correlationId, causationId: event.id },
  };
}

interface EventMoney {
  readonly amount: string;
  readonly currencyCode: string;
}

/** Throws on an amount no rule can judge, so that the event goes to the dead letters and nothing is guessed. */
function moneyOf(amount: EventMoney): Money {
  const money = parseMoney(amount.amount, currencyOf(amount));
  if (!money) throw new RangeError(`Not an amount of ${amount.currencyCode}: ${amount.amount}`);
  return money;
}

function currencyOf({ currencyCode }: EventMoney): CurrencyCode {
  if (currencyCode !== 'CNY') throw new RangeError(`No books are kept in ${currencyCode}.`);
  return currencyCode;
}
