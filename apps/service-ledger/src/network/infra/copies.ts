import type {
  customerRegistered,
  DataOf,
  DeliveredEvent,
  membershipActivated,
  membershipLapsed,
  membershipRefunded,
  membershipRenewed,
  membershipReturned,
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

/** A change of tier counts from its own day, though a correction restores an older validity (rulebook MEM-04). */
export function keepTierChanges(events: readonly Event<typeof tierChanged>[], tx: Tx): Promise<void> {
  return keepFacts(
    events.map((event) => {
      const { tierChangeId: factId, toTier: tier } = event.data;
      return { ...event, data: { ...event.data, factId, tier } };
    }),
    tx,
  );
}

/** A card was renewed or came back: its tier counts for one more period (rulebook MEM-05, MEM-08). */
export function keepPeriods(
  events: readonly Event<typeof membershipRenewed | typeof membershipReturned>[],
  tx: Tx,
): Promise<void> {
  return keepFacts(
    events.map((event) => ({ ...event, data: { ...event.data, factId: `period-${event.sequence}` } })),
    tx,
  );
}

/** A card has lapsed or was refunded: from that day on no tier counts, until it comes back (rulebook MEM-06, MEM-07). */
export function keepEnds(
  events: readonly Event<typeof membershipLapsed | typeof membershipRefunded>[],
  tx: Tx,
): Promise<void> {
  return keepFacts(
    events.map((event) => {
      const { changedOn } = event.data;
      const nothing = { validFrom: changedOn, validTo: changedOn };
      return { ...event, data: { ...event.data, ...nothing, factId: `end-${event.sequence}` } };
    }),
    tx,
  );
}

/** Facts about the tier of a card; one may come before the activation, then the day of it is filled in later. */
async function keepFacts(
  events: readonly DeliveredEvent<CardFacts & { factId: string; tier: string; changedOn: string }>[],
  tx: Tx,
): Promise<void> {
  await keepLatest(
    tx,
    memberships,
    events.map((event) => ({ ...cardRow(event), activatedOn: null })),
  );
  const facts = events.map((event) => {
    const { factId, tier, changedOn } = event.data;
    return { ...factRow(event), factId, tier, changedOn };
  });
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
