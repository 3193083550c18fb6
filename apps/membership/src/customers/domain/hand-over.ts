import {
  accepted,
  commonRefusals,
  defineRefusals,
  refused,
  type LocalDate,
  type Outcome,
  type RefusalOf,
} from '@autoclub/domain-kit';
import { changedVehicle } from './amend-vehicle';
import type { TransferCause, VehicleEntry } from './vehicle-state';

export const handOverRefusals = defineRefusals({
  ...commonRefusals.pick('VEHICLE_NOT_FOUND', 'CUSTOMER_NOT_FOUND', 'NUMBER_OUT_OF_RANGE', 'DATE_IN_FUTURE'),
  SAME_OWNER: { zh: '车辆已属于该客户。', en: 'The vehicle belongs to this customer already.' },
  BEFORE_PURCHASE: {
    zh: '过户日期不能早于购车日期 {purchasedOn}。',
    en: 'A vehicle changes hands no earlier than it was bought, on {purchasedOn}.',
  },
  BEFORE_LAST_TRANSFER: {
    zh: '过户日期不能早于上一次过户的日期 {lastOn}。',
    en: 'A vehicle changes hands no earlier than the last time, on {lastOn}.',
  },
});

export interface HandOver {
  readonly toCustomerId: string;
  readonly transferredOn: LocalDate;
  readonly cause: TransferCause;
  readonly mileageKm: number | null;
}

/**
 * Hands a vehicle over to another customer: its file goes with it, points and cards stay with the former owner
 * (rulebook CONV-8). A correction says that the former owner never was one.
 */
export function handOver(
  entry: VehicleEntry,
  { toCustomerId, transferredOn, cause, mileageKm }: HandOver,
): Outcome<VehicleEntry, RefusalOf<typeof handOverRefusals>> {
  const { customerId: fromCustomerId, facts } = entry.state;
  if (fromCustomerId === toCustomerId) return refused(handOverRefusals.no('SAME_OWNER', ['toCustomerId']));
  const { purchasedOn } = facts;
  if (purchasedOn !== null && transferredOn < purchasedOn)
    return refused(handOverRefusals.no('BEFORE_PURCHASE', ['transferredOn'], { purchasedOn }));
  const lastOn = entry.lastTransferredOn;
  if (lastOn !== null && transferredOn < lastOn)
    return refused(handOverRefusals.no('BEFORE_LAST_TRANSFER', ['transferredOn'], { lastOn }));
  const transfer = { fromCustomerId, toCustomerId, transferredOn, cause, mileageKm };
  // The buyer of the car owns it: what a lease said of the former holder is over.
  return accepted(changedVehicle(entry, { customerId: toCustomerId, ownerCustomerId: null }, transfer));
}
