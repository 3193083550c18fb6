import type { CurrencyCode, Refusal } from '@autoclub/domain-kit';
import { currencyFault } from '../../network';
import type { LineDraft } from './line-pricing';
import { contradictedReading } from './mileage';
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
  if (settledAt > now) return [settleRefusals.no('DATE_IN_FUTURE', ['settledAt'])];
  return openedAt > settledAt ? [settleRefusals.no('OPENED_AFTER_SETTLED', ['openedAt'])] : [];
}

function lineRefusals({ lines }: SettlementDraft, { dealer }: SettlementPremises): SettleRefusal[] {
  if (lines.length === 0) return [settleRefusals.no('LINES_MISSING', ['lines'])];
  if (lines.length > MAX_LINES) return [settleRefusals.no('TOO_MANY_LINES', ['lines'], { max: MAX_LINES })];
  return currencyFaults(lines, dealer.currency);
}

/** Whether the amounts of the lines are in the dealer's currency, of a quote as of an order. */
export function currencyFaults(
  lines: readonly LineDraft[],
  currency: CurrencyCode,
): Refusal<'CURRENCY_MISMATCH'>[] {
  return lines.flatMap(({ list, requestedDiscount }, i) => [
    ...currencyFault(list, currency, ['lines', i, 'listAmount']),
    ...(requestedDiscount ? currencyFault(requestedDiscount, currency, ['lines', i, 'discountAmount']) : []),
  ]);
}

function referenceRefusals(draft: SettlementDraft, premises: SettlementPremises): SettleRefusal[] {
  const refusals: SettleRefusal[] = [];
  if (!premises.hasCustomer) refusals.push(settleRefusals.no('CUSTOMER_NOT_FOUND', ['customerId']));
  if (!premises.hasVehicle) refusals.push(settleRefusals.no('VEHICLE_NOT_FOUND', ['vehicleId']));
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
  const reading = { repairOrderId: known?.id ?? '', settledAt, mileageKm, isExplained };
  const neighbour = contradictedReading(reading, readings);
  if (!neighbour) return [];
  return [
    settleRefusals.no('MILEAGE_GOES_BACK', ['mileageKm'], { mileageKm, neighbourKm: neighbour.mileageKm }),
  ];
}
