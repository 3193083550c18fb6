import type {
  customerRegistered,
  DataOf,
  DeliveredEvent,
  membershipActivated,
  personErased,
  tierChanged,
  vehicleBound,
  vehicleRegistered,
  vehicleTransferred,
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

/** Every number a vehicle ever had in the dealer's system. */
const vehicleNumbers = copyTable({
  name: 'vehicle_number',
  key: ['dealerId', 'externalSystem', 'externalNumber', 'vehicleId'],
  columns: [],
});

/** Who a vehicle went to, and since when it is theirs. */
const vehicleHolders = copyTable({
  name: 'vehicle_holder',
  key: ['dealerId', 'vehicleId', 'changeNumber'],
  columns: ['fromCustomerId', 'toCustomerId', 'since', 'isCorrection'],
});

const vehicles = copyTable({
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

/** The vehicle as it is now; a document of before may bear a number that it had then (rulebook CONV-8). */
export async function keepVehicles(
  events: readonly Event<typeof vehicleRegistered>[],
  tx: Tx,
): Promise<void> {
  const rows = events.map(({ data, sequence }) => {
    const { dealerId, vehicleId, customerId, externalRef } = data;
    return { dealerId, id: vehicleId, vehicleId, customerId, ...externalNumber(externalRef), sequence };
  });
  await keepLatest(tx, vehicles, rows);
  await keepLatest(
    tx,
    vehicleNumbers,
    rows.filter(({ externalNumber: number }) => number !== null),
  );
}

/** A vehicle changed hands, or its record said the wrong owner (rulebook CONV-8). */
export async function keepTransfers(
  events: readonly Event<typeof vehicleTransferred>[],
  tx: Tx,
): Promise<void> {
  const rows = events.map(({ data, sequence }) => ({
    ...data,
    since: data.transferredOn,
    isCorrection: data.cause !== 'SOLD_ON',
    changeNumber: sequence,
    sequence,
  }));
  await keepLatest(tx, vehicleHolders, rows);
}

/** A leased car is its user's from a day on; one that its owner drives goes to nobody else. */
export async function keepBindings(events: readonly Event<typeof vehicleBound>[], tx: Tx): Promise<void> {
  const rows = events
    .filter(({ data }) => data.ownerCustomerId !== data.customerId)
    .map(({ data, sequence }) => ({
      ...data,
      fromCustomerId: data.ownerCustomerId,
      toCustomerId: data.customerId,
      since: data.boundOn,
      isCorrection: false,
      changeNumber: sequence,
      sequence,
    }));
  await keepLatest(tx, vehicleHolders, rows);
}

/**
 * Nothing leads from the dealer's system to an erased person any more (rulebook MEM-17): a document of theirs that
 * comes later belongs to nobody who is known.
 */
export async function forgetPersons(events: readonly Event<typeof personErased>[], tx: Tx): Promise<void> {
  const nobody = externalNumber(null);
  await keepLatest(
    tx,
    customers,
    events.map(({ data, sequence }) => ({
      dealerId: data.dealerId,
      id: data.customerId,
      ...nobody,
      sequence,
    })),
  );
  const cars = events.flatMap(({ data: { dealerId, vehicleIds } }) =>
    vehicleIds.map((id) => ({ dealerId, id })),
  );
  for (const statement of FORGET_CARS) await tx.query(statement, [JSON.stringify(cars)]);
}

const GONE = `json_to_recordset($1::json) as gone("dealerId" text, id text)`;
const FORGET_CARS = [
  `delete from vehicle_number n using ${GONE} where n.dealer_id = gone."dealerId" and n.vehicle_id = gone.id`,
  `update vehicle v set external_system = null, external_number = null
     from ${GONE} where v.dealer_id = gone."dealerId" and v.id = gone.id`,
];

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
