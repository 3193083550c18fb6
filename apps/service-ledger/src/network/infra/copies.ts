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

const tierFacts = copyTable({
  name: 'tier_fact',
  key: ['dealerId', 'membershipId', 'factId'],
  columns: ['tier', 'validFrom', 'validTo', 'traceId', 'eventId'],
});

export function customerRow({ data }: Event<typeof customerRegistered>) {
  return { dealerId: data.dealerId, id: data.customerId, ...externalNumber(data.externalRef) };
}

export function vehicleRow({ data }: Event<typeof vehicleRegistered>) {
  const { dealerId, vehicleId: id, customerId, externalRef } = data;
  return { dealerId, id, customerId, ...externalNumber(externalRef) };
}

/** The fact a membership begins with. */
export async function keepActivations(
  events: readonly Event<typeof membershipActivated>[],
  tx: Tx,
): Promise<void> {
  await keepMemberships(
    tx,
    events.map(({ data }) => ({ ...data, activatedOn: data.activatedOn })),
  );
  const facts = events.map((event) => ({ ...factRow(event), factId: 'activation', tier: event.data.tier }));
  await keepLatest(tx, tierFacts, facts);
}

/** A change of tier may come before the activation; then the day of activation is filled in later. */
export async function keepTierChanges(events: readonly Event<typeof tierChanged>[], tx: Tx): Promise<void> {
  await keepMemberships(
    tx,
    events.map(({ data }) => ({ ...data, activatedOn: null })),
  );
  const facts = events.map((event) => ({
    ...factRow(event),
    factId: event.data.tierChangeId,
    tier: event.data.toTier,
  }));
  await keepLatest(tx, tierFacts, facts);
}

interface CardRow {
  readonly dealerId: string;
  readonly membershipId: string;
  readonly customerId: string;
  readonly activatedOn: string | null;
}

async function keepMemberships(tx: Tx, rows: readonly CardRow[]): Promise<void> {
  await tx.query(
    `insert into membership (dealer_id, id, customer_id, activated_on)
     select distinct on (m."dealerId", m."membershipId") m.* from json_to_recordset($1::json)
         as m("dealerId" text, "membershipId" text, "customerId" text, "activatedOn" date)
      order by m."dealerId", m."membershipId", m."activatedOn" nulls last
     on conflict (dealer_id, id) do update
     set activated_on = excluded.activated_on
     where excluded.activated_on is not null`,
    [JSON.stringify(rows)],
  );
}

interface CardFacts {
  readonly membershipId: string;
  readonly dealerId: string;
  readonly validFrom: string;
  readonly validTo: string;
}

function factRow({ id: eventId, data, sequence, correlationId: traceId }: DeliveredEvent<CardFacts>) {
  const { dealerId, membershipId, validFrom, validTo } = data;
  return { dealerId, membershipId, validFrom, validTo, sequence, traceId, eventId };
}

function externalNumber(ref: { readonly system: string; readonly number: string } | null) {
  return { externalSystem: ref?.system ?? null, externalNumber: ref?.number ?? null };
}
