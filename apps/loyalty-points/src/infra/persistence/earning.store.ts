import { localDate } from '@autoclub/domain-kit';
import type { Tx } from '@autoclub/persistence';
import type {
  CustomerKey,
  Dealer,
  DocumentKey,
  EarningRecord,
  EarningStore,
  PhaseOfCustomer,
} from '../../application/ports';
import { type EarningDocumentRow, recordOf, rowOfRecord } from './earning-document.row';

/**
 * The documents, memberships and dealers as tables, within one transaction. Plain SQL over sets: a batch of events is
 * one statement per table, whatever its size. Rows are looked up and locked key by key, in the order of the keys: a
 * LATERAL leaves the planner no way to read the whole table for them.
 */
export class SqlEarningStore implements EarningStore {
  constructor(private readonly tx: Tx) {}

  async lockCustomers(customers: readonly CustomerKey[]): Promise<void> {
    const keys = JSON.stringify(customers.map(({ dealerId, customerId }) => [dealerId, customerId]));
    await this.tx.query(
      `insert into earning_customer (dealer_id, customer_id)
       select distinct k->>0, k->>1 from json_array_elements($1::json) k order by 1, 2
           on conflict do nothing`,
      [keys],
    );
    await this.tx.query(
      `select 1
         from (select distinct k->>0 as dealer_id, k->>1 as customer_id
                 from json_array_elements($1::json) k order by 1, 2) key
        cross join lateral (select 1 from earning_customer c
                where c.dealer_id = key.dealer_id and c.customer_id = key.customer_id for update) locked`,
      [keys],
    );
  }

  async documentsByKey(keys: readonly DocumentKey[]): Promise<EarningRecord[]> {
    const rows: EarningDocumentRow[] = await this.tx.query(
      `select found.*
         from (select distinct k->>0 as dealer_id, k->>1 as source_type, k->>2 as source_id
                 from json_array_elements($1::json) k order by 1, 2, 3) key
        cross join lateral (select * from earning_document d
                where d.dealer_id = key.dealer_id and d.source_type = key.source_type
                  and d.source_id = key.source_id for no key update) found`,
      [JSON.stringify(keys.map(({ dealerId, type, id }) => [dealerId, type, id]))],
    );
    return rows.map(recordOf);
  }

  async documentsSince(
    customers: readonly (CustomerKey & { readonly since: string })[],
  ): Promise<EarningRecord[]> {
    const rows: EarningDocumentRow[] = await this.tx.query(
      `select d.*
         from (select k->>0 as dealer_id, k->>1 as customer_id, min(k->>2)::date as since
                 from json_array_elements($1::json) k group by 1, 2) c
         join earning_document d on d.dealer_id = c.dealer_id and d.customer_id = c.customer_id
                                and d.business_day >= c.since
        order by d.business_day, d.dealer_id, d.source_type, d.source_id for no key update of d`,
      [JSON.stringify(customers.map(({ dealerId, customerId, since }) => [dealerId, customerId, since]))],
    );
    return rows.map(recordOf);
  }

  async saveDocuments(records: readonly EarningRecord[]): Promise<void> {
    if (records.length === 0) return;
    await this.tx.query(
      `insert into earning_document
       select r.* from json_populate_recordset(null::earning_document, $1::json) r
        order by r.dealer_id, r.source_type, r.source_id
           on conflict (dealer_id, source_type, source_id) do update
          set version = excluded.version, customer_id = excluded.customer_id,
              business_day = excluded.business_day, facts = excluded.facts, outcome = excluded.outcome,
              points = excluded.points, membership_id = excluded.membership_id,
              explanation = excluded.explanation, judgement_count = excluded.judgement_count,
              judged_at = excluded.judged_at, judged_on = excluded.judged_on,
              posting_count = excluded.posting_count, first_transaction_id = excluded.first_transaction_id,
              correlation_id = excluded.correlation_id, causation_id = excluded.causation_id`,
      [JSON.stringify(records.map(rowOfRecord))],
    );
  }

  async phasesOf(customers: readonly CustomerKey[]): Promise<PhaseOfCustomer[]> {
    const rows: PhaseRow[] = await this.tx.query(
      `select p.*
         from (select distinct k->>0 as dealer_id, k->>1 as customer_id from json_array_elements($1::json) k) key
         join membership_phase p on p.dealer_id = key.dealer_id and p.customer_id = key.customer_id`,
      [JSON.stringify(customers.map(({ dealerId, customerId }) => [dealerId, customerId]))],
    );
    return rows.map(phaseOf);
  }

  async savePhases(phases: readonly PhaseOfCustomer[]): Promise<void> {
    await this.tx.query(
      `insert into membership_phase
              (dealer_id, membership_id, sequence, customer_id, tier, starts_on, valid_to)
       select p.* from json_to_recordset($1::json)
              as p("dealerId" text, "membershipId" text, "sequence" bigint, "customerId" text, "tier" text,
                   "startsOn" date, "validTo" date)
           on conflict do nothing`,
      [JSON.stringify(phases)],
    );
  }

  async dealers(dealerIds: readonly string[]): Promise<Dealer[]> {
    const rows: { dealer_id: string; region_id: string; time_zone: string }[] = await this.tx.query(
      'select dealer_id, region_id, time_zone from dealer where dealer_id = any($1)',
      [[...new Set(dealerIds)]],
    );
    return rows.map((row) => ({ dealerId: row.dealer_id, regionId: row.region_id, timeZone: row.time_zone }));
  }
}

export interface PhaseRow {
  dealer_id: string;
  customer_id: string;
  membership_id: string;
  sequence: number;
  tier: string;
  starts_on: string;
  valid_to: string;
}

export function phaseOf(row: PhaseRow): PhaseOfCustomer {
  return {
    dealerId: row.dealer_id,
    customerId: row.customer_id,
    membershipId: row.membership_id,
    sequence: row.sequence,
    tier: row.tier,
    startsOn: localDate(row.starts_on),
    validTo: localDate(row.valid_to),
  };
}
