import {
  accepted,
  defineRefusals,
  refused,
  type LocalDate,
  type Outcome,
  type RefusalOf,
} from '@autoclub/domain-kit';
import { changedVehicle } from './amend-vehicle';
import { handOverRefusals } from './hand-over';
import type { VehicleFacts } from './vehicle';
import type { VehicleEntry } from './vehicle-state';

export const bindRefusals = defineRefusals({
  ...handOverRefusals.pick('SAME_OWNER', 'BEFORE_PURCHASE', 'BEFORE_LAST_TRANSFER'),
  VEHICLE_OF_ANOTHER_CUSTOMER: {
    zh: '该车辆属于另一位客户；请办理过户。',
    en: 'The vehicle belongs to another customer; transfer it.',
  },
});

export interface Binding {
  readonly facts: VehicleFacts;
  readonly customerId: string;
  /** The owner of a car that the customer uses; null when the customer owns it. */
  readonly ownerCustomerId: string | null;
  readonly boundOn: LocalDate;
}

/**
 * Binds a known vehicle to the customer it earns for: a company's car earns for the company, a leased one for its user
 * (rulebook CONV-8). A car of somebody else changes hands by a transfer, unless its owner lends it.
 */
export function bindVehicle(
  entry: VehicleEntry,
  { facts, customerId, ownerCustomerId, boundOn }: Binding,
): Outcome<VehicleEntry, RefusalOf<typeof bindRefusals>> {
  const { state, lastTransferredOn: lastOn } = entry;
  const isLent = ownerCustomerId !== null && state.customerId === ownerCustomerId;
  if (!entry.isNew && state.customerId !== customerId && !isLent)
    return refused(bindRefusals.no('VEHICLE_OF_ANOTHER_CUSTOMER', ['vehicle', 'vin']));
  const { purchasedOn } = facts;
  if (purchasedOn !== null && boundOn < purchasedOn)
    return refused(bindRefusals.no('BEFORE_PURCHASE', ['boundOn'], { purchasedOn }));
  if (lastOn !== null && boundOn < lastOn)
    return refused(bindRefusals.no('BEFORE_LAST_TRANSFER', ['boundOn'], { lastOn }));
  const version = entry.isNew ? state.version : state.version + 1;
  const binding = { ownerCustomerId: ownerCustomerId ?? customerId, boundOn, version };
  const after = { customerId, ownerCustomerId, facts };
  return accepted(
    entry.isNew
      ? { ...entry, state: { ...state, ...after, version: version + 1 }, binding }
      : changedVehicle(entry, after, undefined, binding),
  );
}
