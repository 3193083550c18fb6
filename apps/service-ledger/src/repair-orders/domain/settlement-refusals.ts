import {
  businessDayOf,
  commonRefusals,
  type CurrencyCode,
  FIRST_BUSINESS_DAY,
  inputRefusals,
  isBusinessDay,
  isInFuture,
  LARGEST_AMOUNT_MINOR,
  LAST_BUSINESS_DAY,
  type Refusal,
} from '@autoclub/domain-kit';
import { contradictedReading } from '../../documents';
import { currencyFault, type Dealer } from '../../network';
import type { LineDraft } from './line-pricing';
import { type SettleRefusal, settleRefusals } from './refusals';
import type { SettlementDraft, SettlementPremises } from './settlement-draft';

/** The largest order a dealer system may send; more is a mistake of the sender. */
export const MAX_LINES = 200;

/**
 * Every reason not to enter a settlement, discounts aside; all at once, so that a caller can mend them
 * together.
 */
export function settlementRefusals(
  draft: SettlementDraft,
  premises: SettlementPremises,
  now: Date,
): SettleRefusal[] {
  return [
    ...timeRefusals(draft, now),
    ...lineRefusals(draft, premises),
    ...referenceRefusals(draft, premises),
    ...numberRefusals(draft, premises),
    ...mileageRefusals(draft, premises),
  ];
}

function timeRefusals({ openedAt, settledAt }: SettlementDraft, now: Date): SettleRefusal[] {
  if (isInFuture(settledAt, now)) return [settleRefusals.no('DATE_IN_FUTURE', ['settledAt'])];
  return openedAt > settledAt ? [settleRefusals.no('OPENED_AFTER_SETTLED', ['openedAt'])] : [];
}

/**
 * Instants outside the years in which business can be dated: no programme and no membership is known for them, so
 * nothing else can be judged.
 */
export function datingRefusals(
  { openedAt, settledAt }: SettlementDraft,
  { timeZone }: Dealer,
): SettleRefusal[] {
  const range = { first: FIRST_BUSINESS_DAY, last: LAST_BUSINESS_DAY };
  return Object.entries({ openedAt, settledAt }).flatMap(([field, instant]) =>
    isBusinessDay(businessDayOf(instant, timeZone))
      ? []
      : [settleRefusals.no('DATE_OUT_OF_RANGE', [field], range)],
  );
}

function lineRefusals(
  { lines }: SettlementDraft,
  { dealer, technicianIds }: SettlementPremises,
): SettleRefusal[] {
  return [...amountFaults(lines, dealer.currency), ...technicianFaults(lines, technicianIds)];
}

/** The person who a line says did the work is of the dealer's staff, of a quote as of an order (rulebook SVC-01). */
export function technicianFaults(
  lines: readonly LineDraft[],
  staffIds: ReadonlySet<string>,
): Refusal<'STAFF_MEMBER_NOT_FOUND'>[] {
  return lines.flatMap(({ technicianId }, i) =>
    technicianId === undefined || staffIds.has(technicianId)
      ? []
      : [commonRefusals.no('STAFF_MEMBER_NOT_FOUND', ['lines', i, 'technicianId'])],
  );
}

/**
 * Whether the amounts of the lines can be reckoned with, of a quote as of an order: in the dealer's currency, and
 * together no more than any amount may be, so that every service that adds them up has room for the sum.
 */
export function amountFaults(
  lines: readonly LineDraft[],
  currency: CurrencyCode,
): Refusal<'CURRENCY_MISMATCH' | 'AMOUNT_OUT_OF_RANGE'>[] {
  const total = lines.reduce((sum, { list }) => sum + list.amountMinor, 0);
  const isTooMuch = total > LARGEST_AMOUNT_MINOR;
  return [
    ...(isTooMuch ? [inputRefusals.no('AMOUNT_OUT_OF_RANGE', ['lines'])] : []),
    ...lines.flatMap(({ list, requestedDiscount }, i) => [
      ...currencyFault(list, currency, ['lines', i, 'listAmount']),
      ...(requestedDiscount
        ? currencyFault(requestedDiscount, currency, ['lines', i, 'discountAmount'])
        : []),
    ]),
  ];
}

function referenceRefusals(draft: SettlementDraft, premises: SettlementPremises): SettleRefusal[] {
  const refusals: SettleRefusal[] = [];
  if (premises.personId === undefined) refusals.push(settleRefusals.no('CUSTOMER_NOT_FOUND', ['customerId']));
  if (!premises.vehicle) refusals.push(settleRefusals.no('VEHICLE_NOT_FOUND', ['vehicleId']));
  if (draft.serviceAdvisorId !== null && !premises.serviceAdvisor)
    refusals.push(settleRefusals.no('STAFF_MEMBER_NOT_FOUND', ['serviceAdvisorId']));
  return refusals;
}

/** An order number is unique at its dealer, also between what a system sent and what a desk entered. */
function numberRefusals(draft: SettlementDraft, premises: SettlementPremises): SettleRefusal[] {
  const { numberHolderId, known } = premises;
  const isTaken = numberHolderId !== undefined && numberHolderId !== known?.id;
  return isTaken ? [settleRefusals.no('RO_NUMBER_TAKEN', ['roNumber'], { number: draft.roNumber })] : [];
}

function mileageRefusals(draft: SettlementDraft, { known, readings }: SettlementPremises): SettleRefusal[] {
  const { mileageKm, mileageReason, settledAt } = draft;
  if (mileageKm === null) return [];
  const isExplained = mileageReason !== null;
  const reading = { repairOrderId: known?.id, settledAt, mileageKm, isExplained };
  const neighbour = contradictedReading(reading, readings);
  if (!neighbour) return [];
  return [
    settleRefusals.no('MILEAGE_GOES_BACK', ['mileageKm'], { mileageKm, neighbourKm: neighbour.mileageKm }),
  ];
}
