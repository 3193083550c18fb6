import { type Money, type CurrencyCode, localDate, parseMoney } from '@autoclub/domain-kit';
import {
  type DataOf,
  type DeliveredEvent,
  type activityAttended,
  type insurancePolicyRecorded,
  type packageSold,
  type referralConfirmed,
  type referralRejected,
  type repairOrderSettled,
} from '@autoclub/event-contracts';
import type { Arrival } from '../application/ports';
import type { CarOfDocument } from '../domain/earning-document';

/*
 * Events of other services as the documents our rules look at. Pure: what an event does not say is not
 * guessed. Each event carries the state after the fact, so none needs an earlier one.
 */

type RepairOrderEvent = DeliveredEvent<DataOf<typeof repairOrderSettled>>;
type PolicyEvent = DeliveredEvent<DataOf<typeof insurancePolicyRecorded>>;
type ReferralEvent = DeliveredEvent<DataOf<typeof referralConfirmed>>;
type RejectionEvent = DeliveredEvent<DataOf<typeof referralRejected>>;
/** Sold or refunded: both carry the state after the fact. */
type PackageEvent = DeliveredEvent<Omit<DataOf<typeof packageSold>, 'soldBy'>>;
type AttendanceEvent = DeliveredEvent<DataOf<typeof activityAttended>>;

/** A settled, amended or refunded order: its lines as they remain after all its refunds (rulebook PTS-05). */
export function repairOrderArrival(event: RepairOrderEvent): Arrival {
  const { data } = event;
  const lines = data.lines.map(({ lineId, kind, payer, payableAmount }) => ({
    lineId,
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
      ...carOf(data),
      businessDay: localDate(data.businessDay),
      facts: {
        currency: currencyOf(data.totals.payableAmount),
        lines: lines.map(({ payable, ...line }) => ({ ...line, payableMinor: payable.amountMinor })),
        paidWithPointsMinor: paidWithPoints?.amountMinor ?? 0,
        discountMinor: moneyOf(data.totals.discountAmount).amountMinor,
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

/** A confirmed referral, which earns for the member who introduced (rulebook MEM-10). */
export function referralArrival(event: ReferralEvent): Arrival {
  const { data } = event;
  return {
    ...arrivalOf(event),
    document: {
      type: 'REFERRAL',
      id: data.referralId,
      dealerId: data.dealerId,
      customerId: data.referrerCustomerId,
      businessDay: localDate(data.confirmedOn),
      facts: { introducedCustomerId: data.introducedCustomerId, isPaidBySales: data.isPaidBySales },
    },
  };
}

/** A referral that does not count: what it earned while it was confirmed goes back (rulebook MEM-10, PTS-05). */
export function rejectionArrival(event: RejectionEvent): Arrival {
  const { data } = event;
  return {
    ...arrivalOf(event),
    document: {
      type: 'REFERRAL',
      id: data.referralId,
      dealerId: data.dealerId,
      customerId: data.referrerCustomerId,
      businessDay: localDate(data.rejectedOn),
      facts: { introducedCustomerId: data.introducedCustomerId, isPaidBySales: false, isRejected: true },
    },
  };
}

/** A package as it was sold, or as it remains after a refund (rulebook SVC-08). */
export function packageArrival(event: PackageEvent): Arrival {
  const { data } = event;
  const paid = moneyOf(data.remainingPaidAmount);
  return {
    ...arrivalOf(event),
    document: {
      type: 'PACKAGE',
      id: data.packageId,
      dealerId: data.dealerId,
      customerId: data.customerId,
      ...carOf(data),
      businessDay: localDate(data.soldOn),
      facts: {
        currency: paid.currency,
        remainingPaidMinor: paid.amountMinor,
        paidWithPointsMinor: moneyOf(data.paidWithPointsAmount).amountMinor,
      },
    },
  };
}

/** Who earns for a car is judged when the document is received; until then it is the customer it names. */
function carOf({
  vehicleId,
  customerId,
}: {
  readonly vehicleId: string | null;
  readonly customerId: string;
}): { car?: CarOfDocument } {
  return vehicleId === null ? {} : { car: { vehicleId, payerId: customerId, earnsBy: 'PAYER' } };
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
