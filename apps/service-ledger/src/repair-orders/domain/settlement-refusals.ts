import type { Refusal } from '@autoclub/domain-kit';
import { currencyRefusal } from '../../documents';
import { contradictedReading } from './mileage';
import { no } from './refusals';
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
): Refusal[] {
  return [
    ...timeRefusals(draft, now),
    ...lineRefusals(draft, premises),
    ...referenceRefusals(draft, premises),
    ...numberRefusals(draft, premises),
    ...mileageRefusals(draft, premises),
  ];
}

function timeRefusals({ openedAt, settledAt }: SettlementDraft, now: Date): Refusal[] {
  if (settledAt > now) return [no('DATE_IN_FUTURE', ['settledAt'])];
  return openedAt > settledAt ? [no('OPENED_AFTER_SETTLED', ['openedAt'])] : [];
}

function lineRefusals({ lines }: SettlementDraft, { dealer }: SettlementPremises): Refusal[] {
  if (lines.length === 0) return [no('LINES_MISSING', ['lines'])];
  if (lines.length > MAX_LINES) return [no('TOO_MANY_LINES', ['lines'], { max: MAX_LINES })];
  return lines.flatMap((line, i) => currencyRefusal(line.list, dealer.currency, ['lines', i, 'listAmount']));
}

function referenceRefusals(draft: SettlementDraft, premises: SettlementPremises): Refusal[] {
  const refusals: Refusal[] = [];
  if (!premises.hasCustomer) refusals.push(no('CUSTOMER_NOT_FOUND', ['customerId']));
  if (!premises.hasVehicle) refusals.push(no('VEHICLE_NOT_FOUND', ['vehicleId']));
  if (draft.serviceAdvisorId !== null && !premises.serviceAdvisor)
    refusals.push(no('STAFF_MEMBER_NOT_FOUND', ['serviceAdvisorId']));
  return refusals;
}

/** An order number is unique at its dealer, also between what a system sent and what a desk entered. */
function numberRefusals(draft: SettlementDraft, premises: SettlementPremises): Refusal[] {
  const { numberHolderId, known } = premises;
  const isTaken = numberHolderId !== undefined && numberHolderId !== known?.id;
  return isTaken ? [no('RO_NUMBER_TAKEN', ['roNumber'], { number: draft.roNumber })] : [];
}

function mileageRefusals(draft: SettlementDraft, { known, readings }: SettlementPremises): Refusal[] {
  const { mileageKm, mileageReason, settledAt } = draft;
  if (mileageKm === null) return [];
  const isExplained = mileageReason !== null;
  const reading = { repairOrderId: known?.id ?? '', settledAt, mileageKm, isExplained };
  const neighbour = contradictedReading(reading, readings);
  if (!neighbour) return [];
  return [no('MILEAGE_GOES_BACK', ['mileageKm'], { mileageKm, neighbourKm: neighbour.mileageKm })];
}
