import type { LocalDate } from '@autoclub/domain-kit';
import type { Tx } from '@autoclub/persistence';
import type { CountedOrder, CustomerHome, DealerCopy } from '../../../application/ports';

/** Look-ups by id; what the caller's tenant cannot see is not found. */

export async function dealersById(tx: Tx, ids: readonly string[]): Promise<DealerCopy[]> {
  return tx.query(
    `select dealer_id as "dealerId", region_id as "regionId", time_zone as "timeZone"
       from dealer where dealer_id = any($1)`,
    [ids],
  );
}

export async function regionsById(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    'select region_id as id from region where region_id = any($1)',
    [ids],
  );
  return rows.map((row) => row.id);
}

export async function customersById(tx: Tx, ids: readonly string[]): Promise<CustomerHome[]> {
  const rows: (Omit<CustomerHome, 'registeredOn'> & { registeredOn: string })[] = await tx.query(
    `select c.customer_id as "customerId", c.dealer_id as "dealerId", c.registered_on as "registeredOn",
            d.region_id as "regionId", d.time_zone as "timeZone"
       from customer c join dealer d on d.dealer_id = c.dealer_id
      where c.customer_id = any($1)`,
    [ids],
  );
  return rows.map((row) => ({ ...row, registeredOn: row.registeredOn as LocalDate }));
}

export async function countedOrdersById(tx: Tx, ids: readonly string[]): Promise<CountedOrder[]> {
  return tx.query(
    `select repair_order_id as "repairOrderId", dealer_id as "dealerId", business_day as "businessDay",
            trace_id as "traceId"
       from visit_fact where repair_order_id = any($1)`,
    [ids],
  );
}
