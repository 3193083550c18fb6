import type {
  customerRegistered,
  DataOf,
  dealerRegistered,
  DeliveredEvent,
  membershipActivated,
  tierChanged,
} from '@autoclub/event-contracts';
import type { Tx } from '@autoclub/persistence';

/*
 * Copies of what other services own, one statement per batch of events. The event with the highest sequence of its
 * aggregate wins, so duplicates and late arrivals change nothing.
 */

type Event<C> = DeliveredEvent<DataOf<C>>;

export async function copyDealers(tx: Tx, events: readonly Event<typeof dealerRegistered>[]): Promise<void> {
  await tx.query(
    `insert into dealer as kept (dealer_id, region_id, time_zone, name_zh, name_en, sequence)
     select distinct on (id) id, region, zone, zh, en, sequence
       from json_to_recordset($1::json)
         as event(id text, region text, zone text, zh text, en text, sequence bigint)
      order by id, sequence desc
     on conflict (dealer_id) do update
        set region_id = excluded.region_id, time_zone = excluded.time_zone, name_zh = excluded.name_zh,
            name_en = excluded.name_en, sequence = excluded.sequence
      where kept.sequence < excluded.sequence`,
    rows(events, ({ data }) => ({
      id: data.dealerId,
      region: data.regionId,
      zone: data.timeZone,
      zh: data.nameZh,
      en: data.nameEn,
    })),
  );
}

/** Consents as `SMS/SERVICE`; what is not named is not agreed to (rulebook MEM-17). */
export async function copyConsents(
  tx: Tx,
  events: readonly Event<typeof customerRegistered>[],
): Promise<void> {
  await tx.query(
    `insert into customer as kept (dealer_id, customer_id, consents, sequence)
     select distinct on (dealer, id) dealer, id, consents, sequence
       from json_to_recordset($1::json) as event(dealer text, id text, consents text[], sequence bigint)
      order by dealer, id, sequence desc
     on conflict (dealer_id, customer_id) do update
        set consents = excluded.consents, sequence = excluded.sequence
      where kept.sequence < excluded.sequence`,
    rows(events, ({ data }) => ({
      dealer: data.dealerId,
      id: data.customerId,
      consents: data.consents.map(({ channel, purpose }) => `${channel}/${purpose}`),
    })),
  );
}

/** A membership as an activation or a change of tier tells it; only the activation says when it began. */
interface MembershipRow {
  readonly dealer: string;
  readonly id: string;
  readonly customer: string;
  readonly tier: string;
  readonly activated: string | null;
  readonly from: string;
  readonly to: string;
}

export function copyActivations(tx: Tx, events: readonly Event<typeof membershipActivated>[]): Promise<void> {
  return copyMemberships(tx, events, ({ data }) => ({
    dealer: data.dealerId,
    id: data.membershipId,
    customer: data.customerId,
    tier: data.tier,
    activated: data.activatedOn,
    from: data.validFrom,
    to: data.validTo,
  }));
}

export function copyTiers(tx: Tx, events: readonly Event<typeof tierChanged>[]): Promise<void> {
  return copyMemberships(tx, events, ({ data }) => ({
    dealer: data.dealerId,
    id: data.membershipId,
    customer: data.customerId,
    tier: data.toTier,
    activated: null,
    from: data.validFrom,
    to: data.validTo,
  }));
}

/** What the later event decides. */
const LATER_DECIDES = ['tier', 'valid_from', 'valid_to']
  .map(
    (name) =>
      `${name} = case when kept.sequence < excluded.sequence then excluded.${name} else kept.${name} end`,
  )
  .join(', ');

/** A change of tier may come before the activation; each fills in what it knows, and the later one decides the rest. */
async function copyMemberships<Data>(
  tx: Tx,
  events: readonly DeliveredEvent<Data>[],
  rowOf: (event: DeliveredEvent<Data>) => MembershipRow,
): Promise<void> {
  await tx.query(
    `insert into membership as kept
       (dealer_id, membership_id, customer_id, tier, activated_on, valid_from, valid_to, sequence)
     select distinct on (dealer, id) dealer, id, customer, tier, activated, "from", "to", sequence
       from json_to_recordset($1::json) as event(dealer text, id text, customer text, tier text,
         activated date, "from" date, "to" date, sequence bigint)
      order by dealer, id, sequence desc
     on conflict (dealer_id, membership_id) do update
        set activated_on = coalesce(kept.activated_on, excluded.activated_on),
            ${LATER_DECIDES},
            sequence = greatest(kept.sequence, excluded.sequence)`,
    rows(events, rowOf),
  );
}

function rows<Data>(
  events: readonly DeliveredEvent<Data>[],
  rowOf: (event: DeliveredEvent<Data>) => object,
): [string] {
  return [JSON.stringify(events.map((event) => ({ ...rowOf(event), sequence: event.sequence })))];
}
