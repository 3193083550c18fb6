import { groupBy } from '@autoclub/domain-kit';
import type { LocalDate, MembershipTimeline } from '@autoclub/domain-kit';
import type { DataOf, DeliveredEvent, membershipActivated, tierChanged } from '@autoclub/event-contracts';
import type { Tx } from '@autoclub/persistence';

/*
 * What is known of the tiers of memberships, one row per event, in whatever order the events come; which of them holds
 * on a day is the business of the tier timeline (rulebook MEM-04).
 */

interface TierFactRow {
  readonly dealerId: string;
  readonly membershipId: string;
  readonly customerId: string;
  readonly sequence: number;
  readonly tier: string;
  readonly changedOn: string;
  readonly validFrom: string;
  readonly validTo: string;
}

type Event<C> = DeliveredEvent<DataOf<C>>;

/** A membership begins with its first tier. */
export function activationFact({ data, sequence }: Event<typeof membershipActivated>): TierFactRow {
  const { dealerId, membershipId, customerId, tier, validFrom, validTo } = data;
  return { dealerId, membershipId, customerId, sequence, tier, changedOn: validFrom, validFrom, validTo };
}

export function changeFact({ data, sequence }: Event<typeof tierChanged>): TierFactRow {
  const { dealerId, membershipId, customerId, toTier, changedOn, validFrom, validTo } = data;
  return { dealerId, membershipId, customerId, sequence, tier: toTier, changedOn, validFrom, validTo };
}

export async function keepTierFacts(tx: Tx, facts: readonly TierFactRow[]): Promise<void> {
  await tx.query(
    `insert into tier_fact
       (dealer_id, membership_id, sequence, customer_id, tier, changed_on, valid_from, valid_to)
     select "dealerId", "membershipId", sequence, "customerId", tier, "changedOn", "validFrom", "validTo"
       from json_to_recordset($1::json) as fact("dealerId" text, "membershipId" text, sequence bigint,
         "customerId" text, tier text, "changedOn" date, "validFrom" date, "validTo" date)
      order by 1, 2, 3
         on conflict do nothing`,
    [JSON.stringify(facts)],
  );
}

interface StoredFact {
  readonly membershipId: string;
  readonly sequence: number;
  readonly tier: string;
  readonly changedOn: LocalDate;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate;
}

/** The memberships of a customer with everything that is known of their tiers. */
export async function membershipsOf(
  tx: Tx,
  dealerId: string,
  customerId: string,
): Promise<MembershipTimeline[]> {
  const rows: StoredFact[] = await tx.query(
    `select membership_id as "membershipId", sequence, tier, changed_on as "changedOn",
            valid_from as "validFrom", valid_to as "validTo"
       from tier_fact where dealer_id = $1 and customer_id = survivor_of($1, $2)`,
    [dealerId, customerId],
  );
  return timelinesOf(rows);
}

/** The same for many persons by one statement, each with the memberships under the record that stands for them. */
export async function membershipsOfPersons(
  tx: Tx,
  dealerId: string,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, readonly MembershipTimeline[]>> {
  const rows: (StoredFact & { personId: string })[] = await tx.query(
    `select customer_id as "personId", membership_id as "membershipId", sequence, tier, changed_on as "changedOn",
            valid_from as "validFrom", valid_to as "validTo"
       from tier_fact where dealer_id = $1 and customer_id = any($2)`,
    [dealerId, personIds],
  );
  const persons = groupBy(rows, ({ personId }) => personId);
  return new Map([...persons].map(([id, stored]) => [id, timelinesOf(stored)]));
}

function timelinesOf(rows: readonly StoredFact[]): MembershipTimeline[] {
  return [...groupBy(rows, ({ membershipId }) => membershipId)].map(([id, stored]) => ({
    id,
    facts: stored.map(({ validFrom: from, validTo: to, ...fact }) => ({ ...fact, validity: { from, to } })),
  }));
}
