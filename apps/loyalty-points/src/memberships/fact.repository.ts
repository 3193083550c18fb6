import { type LocalDate, localDate } from '@autoclub/domain-kit';
import type { Tx } from '@autoclub/persistence';
import { type CustomerKey, lockRows } from '../network';
import type { MembershipFact, MembershipFacts, MembershipKey } from './membership-facts';

/** The tables of membership facts and of customers to lock, within one transaction. */
export class FactRepository implements MembershipFacts {
  constructor(private readonly tx: Tx) {}

  lockCustomers(customers: readonly CustomerKey[]): Promise<void> {
    const keys = customers.map(({ dealerId, customerId }) => [dealerId, customerId] as const);
    return lockRows(this.tx, { table: 'earning_customer', column: 'customer_id' }, keys);
  }

  async of(customers: readonly CustomerKey[]): Promise<MembershipFact[]> {
    const rows: FactRow[] = await this.tx.query(
      `select p.*
         from (select distinct k->>0 as dealer_id, k->>1 as customer_id from json_array_elements($1::json) k) key
         join membership_phase p on p.dealer_id = key.dealer_id and p.customer_id = key.customer_id`,
      [JSON.stringify(customers.map(({ dealerId, customerId }) => [dealerId, customerId]))],
    );
    return rows.map(factOfRow);
  }

  async ofMemberships(memberships: readonly MembershipKey[]): Promise<MembershipFact[]> {
    const rows: FactRow[] = await this.tx.query(
      `select p.*
         from (select distinct k->>0 as dealer_id, k->>1 as membership_id from json_array_elements($1::json) k) key
         join membership_phase p on p.dealer_id = key.dealer_id and p.membership_id = key.membership_id`,
      [JSON.stringify(memberships.map(({ dealerId, membershipId }) => [dealerId, membershipId]))],
    );
    return rows.map(factOfRow);
  }

  async endingOn(dealerId: string, day: LocalDate): Promise<MembershipFact[]> {
    const rows: FactRow[] = await this.tx.query(
      `select p.* from membership_phase p
        where p.dealer_id = $1 and p.membership_id in
              (select membership_id from membership_phase where dealer_id = $1 and valid_to = $2::date)`,
      [dealerId, day],
    );
    return rows.map(factOfRow);
  }

  async ended(dealerId: string, day: LocalDate): Promise<string[]> {
    const rows: { membership_id: string }[] = await this.tx.query(
      `select membership_id
         from (select distinct on (membership_id) membership_id, starts_on, valid_to from membership_phase
                where dealer_id = $1 and starts_on <= $2::date
                order by membership_id, starts_on desc, sequence desc) latest
        where valid_to = starts_on order by membership_id`,
      [dealerId, day],
    );
    return rows.map(({ membership_id }) => membership_id);
  }

  async save(facts: readonly MembershipFact[]): Promise<void> {
    await this.tx.query(
      `insert into membership_phase
              (dealer_id, membership_id, sequence, customer_id, tier, starts_on, valid_to)
       select p.* from json_to_recordset($1::json)
              as p("dealerId" text, "membershipId" text, "sequence" bigint, "customerId" text, "tier" text,
                   "startsOn" date, "validTo" date)
           on conflict do nothing`,
      [
        JSON.stringify(
          facts.map(({ changedOn, validity, ...fact }) => ({
            ...fact,
            startsOn: changedOn,
            validTo: validity.to,
          })),
        ),
      ],
    );
  }
}

/** A row of `membership_phase` as the driver gives it. */
export interface FactRow {
  dealer_id: string;
  customer_id: string;
  membership_id: string;
  sequence: number;
  tier: string;
  starts_on: string;
  valid_to: string;
}

export function factOfRow(row: FactRow): MembershipFact {
  const changedOn = localDate(row.starts_on);
  return {
    dealerId: row.dealer_id,
    customerId: row.customer_id,
    membershipId: row.membership_id,
    tier: row.tier,
    changedOn,
    validity: { from: changedOn, to: localDate(row.valid_to) },
    sequence: row.sequence,
  };
}
