import * as contracts from '@autoclub/event-contracts';
import type { DataOf, DeliveredEvent } from '@autoclub/event-contracts';
import { deliver } from '@autoclub/testing';

/** Events as analytics receives them; a test names only what it is about. */

type Order = DataOf<typeof contracts.repairOrderSettled>;
type Envelope<C> = Partial<DeliveredEvent<DataOf<C>>>;

const yuan = (amount: string) => ({ amount, currencyCode: 'CNY' });

/** A settled order with one line of labour that the customer pays. */
export function orderOf(paid: string, differences: Partial<Order> = {}): Order {
  const amounts = { listAmount: yuan(paid), discountAmount: yuan('0.00'), payableAmount: yuan(paid) };
  return {
    ...contracts.repairOrderSettled.example,
    lines: [{ lineId: 'rol_1', kind: 'LABOUR', payer: 'CUSTOMER', ...amounts }],
    totals: { ...amounts, customerPayableAmount: yuan(paid) },
    repairOrderId: 'ror_1',
    dealerId: 'dlr_1',
    customerId: 'cus_1',
    vehicleId: 'veh_1',
    ...differences,
  };
}

export function settled(
  paid: string,
  differences: Partial<Order> = {},
  envelope: Envelope<typeof contracts.repairOrderSettled> = {},
) {
  return deliver(contracts.repairOrderSettled, orderOf(paid, differences), envelope);
}

export function amended(
  paid: string,
  differences: Partial<Order> = {},
  envelope: Envelope<typeof contracts.repairOrderAmended> = {},
) {
  const order = orderOf(paid, { revision: 2, ...differences });
  return deliver(contracts.repairOrderAmended, order, { sequence: 2, ...envelope });
}

export function refunded(
  left: string,
  differences: Partial<Order> = {},
  envelope: Envelope<typeof contracts.repairOrderRefunded> = {},
) {
  const { refundId, refundedOn, refundedAmount, refundedTotalAmount } = contracts.repairOrderRefunded.example;
  const refund = { refundId, refundedOn, refundedAmount, refundedTotalAmount };
  return deliver(
    contracts.repairOrderRefunded,
    { ...orderOf(left, differences), ...refund },
    { sequence: 2, ...envelope },
  );
}

/** Any event whose contract's example needs only a few differences. */
export function eventOf<Data extends object>(
  contract: contracts.EventContract<Data>,
  differences: Partial<Data>,
  envelope: Partial<DeliveredEvent<Data>> = {},
): DeliveredEvent<Data> {
  return deliver(contract, { ...contract.example, ...differences }, envelope);
}

export function regionRegistered(regionId: string) {
  return eventOf(contracts.regionRegistered, { regionId });
}

export function dealerRegistered(dealerId: string, regionId: string, envelope = {}) {
  return eventOf(contracts.dealerRegistered, { dealerId, regionId }, envelope);
}

export function customerRegistered(customerId: string, dealerId: string, registeredOn = '2024-01-10') {
  return eventOf(contracts.customerRegistered, { customerId, dealerId, registeredOn });
}

export function vehicleRegistered(
  vehicleId: string,
  customerId: string,
  dealerId: string,
  purchasedOn: string,
) {
  return eventOf(contracts.vehicleRegistered, { vehicleId, customerId, dealerId, purchasedOn });
}

export const vehicleContract = contracts.vehicleRegistered;

export function habitCardChanged(vehicleId: string, differences = {}, envelope = {}) {
  const card = { vehicleId, dealerId: 'dlr_1', customerId: 'cus_1' };
  return eventOf(contracts.habitCardChanged, { ...card, ...differences }, envelope);
}

export function attended(activityId: string, customerId: string, differences = {}, envelope = {}) {
  const registrationId = `arg_${activityId.slice(4)}${customerId.slice(4)}`;
  const attendance = { activityId, registrationId, customerId, dealerId: 'dlr_1' };
  return eventOf(contracts.activityAttended, { ...attendance, ...differences }, envelope);
}

export function erased(customerId: string, differences = {}, envelope = {}) {
  const person = { customerId, dealerId: 'dlr_1' };
  return eventOf(contracts.personErased, { ...person, ...differences }, { sequence: 9, ...envelope });
}

export function pointsPosted(entryId: string, points: number, differences = {}, envelope = {}) {
  const entry = { entryId, points, dealerId: 'dlr_1', customerId: 'cus_1', membershipId: 'mem_1' };
  return eventOf(contracts.pointsPosted, { ...entry, ...differences }, envelope);
}

export function membershipActivated(membershipId: string, differences = {}, envelope = {}) {
  const membership = { membershipId, dealerId: 'dlr_1', customerId: 'cus_1' };
  return eventOf(contracts.membershipActivated, { ...membership, ...differences }, envelope);
}

export function tierChanged(membershipId: string, differences = {}, envelope = {}) {
  const change = { membershipId, dealerId: 'dlr_1', customerId: 'cus_1' };
  return eventOf(contracts.tierChanged, { ...change, ...differences }, { sequence: 2, ...envelope });
}

export function policyRecorded(policyId: string, differences = {}, envelope = {}) {
  const policy = { policyId, dealerId: 'dlr_1', customerId: 'cus_1', vehicleId: 'veh_1' };
  return eventOf(contracts.insurancePolicyRecorded, { ...policy, ...differences }, envelope);
}

const merge = (survivorId: string, mergedId: string) => ({
  ...contracts.customersMerged.example,
  mergeId: 'mrg_1',
  customerId: survivorId,
  mergedCustomerId: mergedId,
  dealerId: 'dlr_1',
});

/** Two records turn out to be one person. */
export function merged(survivorId: string, mergedId: string) {
  return deliver(contracts.customersMerged, merge(survivorId, mergedId), { sequence: 5 });
}

export function unmerged(survivorId: string, mergedId: string) {
  const undone = { ...merge(survivorId, mergedId), unmergedOn: '2026-11-25', unmergedBy: null };
  return deliver(contracts.customersUnmerged, undone, { sequence: 6 });
}
