import type { Tx } from '@autoclub/persistence';
import type { CustomerKey, VehicleKey } from '../../network';
import type { DocumentKey, DocumentStore, EarningRecord } from '../application/ports';
import { type EarningDocumentRow, recordOf, rowOfRecord } from './earning-document.rows';

/** Who paid is the person, though the record that was named may have been merged since (rulebook CONV-8). */
const DOCUMENT = 'd.*, survivor_of(d.dealer_id, d.payer_id) as payer_id';

/**
 * The table of documents, within one transaction. Plain SQL over sets: a batch of events is one statement, whatever
 * its size. Rows are looked up and locked key by key, in the order of the keys: a
 * LATERAL leaves the planner no way to read the whole table for them.
 */
export class SqlDocumentStore implements DocumentStore {
  constructor(private readonly tx: Tx) {}

  async byKey(keys: readonly DocumentKey[]): Promise<EarningRecord[]> {
    const rows: EarningDocumentRow[] = await this.tx.query(
      `select found.*
         from (select distinct k->>0 as dealer_id, k->>1 as source_type, k->>2 as source_id
                 from json_array_elements($1::json) k order by 1, 2, 3) key
        cross join lateral (select ${DOCUMENT} from earning_document d
                where d.dealer_id = key.dealer_id and d.source_type = key.source_type
                  and d.source_id = key.source_id for no key update) found`,
      [JSON.stringify(keys.map(({ dealerId, type, id }) => [dealerId, type, id]))],
    );
    return rows.map(recordOf);
  }

  async since(customers: readonly (CustomerKey & { readonly since: string })[]): Promise<EarningRecord[]> {
    const rows: EarningDocumentRow[] = await this.tx.query(
      `select ${DOCUMENT}
         from (select k->>0 as dealer_id, k->>1 as customer_id, min(k->>2)::date as since
                 from json_array_elements($1::json) k group by 1, 2) c
         join earning_document d on d.dealer_id = c.dealer_id and d.customer_id = c.customer_id
                                and d.business_day >= c.since
        order by d.business_day, d.dealer_id, d.source_type, d.source_id for no key update of d`,
      [JSON.stringify(customers.map(({ dealerId, customerId, since }) => [dealerId, customerId, since]))],
    );
    return rows.map(recordOf);
  }

  async ofVehicles(vehicles: readonly VehicleKey[]): Promise<EarningRecord[]> {
    const rows: EarningDocumentRow[] = await this.tx.query(
      `select ${DOCUMENT}
         from (select distinct k->>0 as dealer_id, k->>1 as vehicle_id from json_array_elements($1::json) k) v
         join earning_document d on d.dealer_id = v.dealer_id and d.vehicle_id = v.vehicle_id
        order by d.dealer_id, d.source_type, d.source_id for no key update of d`,
      [JSON.stringify(vehicles.map(({ dealerId, vehicleId }) => [dealerId, vehicleId]))],
    );
    return rows.map(recordOf);
  }

  async save(records: readonly EarningRecord[]): Promise<void> {
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
              correlation_id = excluded.correlation_id, causation_id = excluded.causation_id,
              vehicle_id = excluded.vehicle_id, payer_id = excluded.payer_id, earns_by = excluded.earns_by`,
      [JSON.stringify(records.map(rowOfRecord))],
    );
  }
}
