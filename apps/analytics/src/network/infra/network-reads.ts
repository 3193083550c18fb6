import type { LocalDate } from '@autoclub/domain-kit';
import type { Tx } from '@autoclub/persistence';
import type { CustomerHome, DealerCopy, NetworkReads } from '../application/ports';

/** Look-ups by id; what the caller's tenant cannot see is not found. */

async function dealersById(tx: Tx, ids: readonly string[]): Promise<DealerCopy[]> {
  return tx.query(
    `select dealer_id as "dealerId", region_id as "regionId", time_zone as "timeZone"
       from dealer where dealer_id = any($1)`,
    [ids],
  );
}

async function regionsById(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const rows: { id: string }[] = await tx.query(
    'select region_id as id from region where region_id = any($1)',
    [ids],
  );
  return rows.map((row) => row.id);
}

async function customersById(tx: Tx, ids: readonly string[]): Promise<CustomerHome[]> {
  const rows: (Omit<CustomerHome, 'registeredOn'> & { registeredOn: string })[] = await tx.query(
    `select c.customer_id as "customerId", c.dealer_id as "dealerId", c.registered_on as "registeredOn",
            d.region_id as "regionId", d.time_zone as "timeZone"
       from customer c join dealer d on d.dealer_id = c.dealer_id
      where c.customer_id = any($1)`,
    [ids],
  );
  return rows.map((row) => ({ ...row, registeredOn: row.registeredOn as LocalDate }));
}

export function networkReads(tx: Tx): NetworkReads {
  return {
    dealers: (ids) => dealersById(tx, ids),
    regions: (ids) => regionsById(tx, ids),
    customers: (ids) => customersById(tx, ids),
  };
}
