import type {
  customerRegistered,
  DataOf,
  DeliveredEvent,
  membershipActivated,
  tierChanged,
  vehicleRegistered,
} from '@autoclub/event-contracts';
import { copyTable, keepLatest, type Tx } from '@autoclub/persistence';

type Event<Contract> = DeliveredEvent<DataOf<Contract>>;

export const dealers = copyTable({
  name: 'dealer',
  key: ['dealerId'],
  columns: ['regionId', 'timeZone', 'currencyCode'],
});

export const staffMembers = copyTable({
  name: 'staff_member',
  key: ['dealerId', 'id'],
  columns: ['staffNumber', 'roles'],
});

export const customers = copyTable({
  name: 'customer',
  key: ['dealerId', 'id'],
  columns: ['externalSystem', 'externalNumber'],
});

export const vehicles = copyTable({
  name: 'vehicle',
  key: ['dealerId', 'id'],
  columns: ['customerId', 'externalSystem', 'externalNumber'],
});

const memberships = copyTable({
  name: 'membership',
  key: ['dealerId', 'id'],
  columns: ['customerId'],
  saidOnce: ['activatedOn'],
});

const tierFacts = copyTable({
  name: 'tier_fact',
  key: ['dealerId', 'membershipId', 'factId'],
  columns: ['tier', 'changedOn', 'validFrom', 'validTo', 'traceId', 'eventId'],
});

export function customerRow({ data }: Event<typeof customerRegistered>) {
  return { dealerId: data.dealerId, id: data.customerId, ...externalNumber(data.externalRef) };
}

export function vehicleRow({ data }: Event<typeof vehicleRegistered>) {
  const { dealerId, vehicleId: id, customerId, externalRef } = data;
  return { dealerId, id, customerId, ...externalNumber(externalRef) };
}

/** The fact a membership begins with; its tier counts from the first day of its validity. */
export async function keepActivations(
  events: readonly Event<typeof membershipActivated>[],
  tx: Tx,
): Promise<void> {
  await keepLatest(
    tx,
    memberships,
    events.map((event) => ({ ...cardRow(event), activatedOn: event.data.activatedOn })),
  );
  const facts = events.map((event) => ({
    ...factRow(event),
    factId: 'activation',
    tier: event.data.tier,
    changedOn: event.data.validFrom,
  }));
  await keepLatest(tx, tierFacts, facts);
}

/** A change of tier may come before the activation; then the day of activation is filled in later. */
export async function keepTierChanges(events: readonly Event<typeof tierChanged>[], tx: Tx): Promise<void> {
  await keepLatest(
    tx,
    memberships,
    events.map((event) => ({ ...cardRow(event), activatedOn: null })),
  );
  const facts = events.map((event) => ({
    ...factRow(event),
    factId: event.data.tierChangeId,
    tier: event.data.toTier,
    changedOn: event.data.changedOn,
  }));
  await keepLatest(tx, tierFacts, facts);
}

interface CardFacts {
  readonly membershipId: string;
  readonly customerId: string;
  readonly dealerId: string;
  readonly validFrom: string;
  readonly validTo: string;
}

function cardRow({ data, sequence }: DeliveredEvent<CardFacts>) {
  const { dealerId, membershipId: id, customerId } = data;
  return { dealerId, id, customerId, sequence };
}

function factRow({ id: eventId, data, sequence, correlationId: traceId }: DeliveredEvent<CardFacts>) {
  const { dealerId, membershipId, validFrom, validTo } = data;
  return { dealerId, membershipId, validFrom, validTo, sequence, traceId, eventId };
}

function externalNumber(ref: { readonly system: string; readonly number: string } | null) {
  return { externalSystem: ref?.system ?? null, externalNumber: ref?.number ?? null };
}
