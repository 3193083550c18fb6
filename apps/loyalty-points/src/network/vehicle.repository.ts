import { localDate } from '@autoclub/domain-kit';
import { type Tx, takeTurns } from '@autoclub/persistence';
import { type CustomerKey, customerName } from './customer-key';
import { lockRows } from './lock-rows';
import type { VehicleHolding, VehicleKey, Vehicles } from './vehicles';

interface HoldingRow {
  dealer_id: string;
  vehicle_id: string;
  sequence: number;
  customer_id: string;
  relation: VehicleHolding['relation'];
  bound_on: string;
  is_registration: boolean;
  is_company: boolean;
}

const KEYS = `(select distinct k->>0 as dealer_id, k->>1 as id from json_array_elements($1::json) k) key`;

/** The tables of cars and whose they are, within one transaction. */
export class VehicleRepository implements Vehicles {
  constructor(private readonly tx: Tx) {}

  takeTurnsOf(holders: readonly CustomerKey[]): Promise<void> {
    return takeTurns(
      this.tx,
      holders.map((holder) => `holder ${customerName(holder)}`),
    );
  }

  lock(vehicles: readonly VehicleKey[]): Promise<void> {
    const keys = vehicles.map(({ dealerId, vehicleId }) => [dealerId, vehicleId] as const);
    return lockRows(this.tx, { table: 'earning_vehicle', column: 'vehicle_id' }, keys);
  }

  async holdings(
    vehicles: readonly VehicleKey[],
  ): Promise<(VehicleHolding & { readonly isCompany: boolean })[]> {
    if (vehicles.length === 0) return [];
    const rows: HoldingRow[] = await this.tx.query(
      `select h.*, coalesce(c.kind = 'COMPANY', false) as is_company
         from ${KEYS}
         join vehicle_holding h on h.dealer_id = key.dealer_id and h.vehicle_id = key.id
         left join customer c on c.dealer_id = h.dealer_id and c.customer_id = h.customer_id`,
      [JSON.stringify(vehicles.map(({ dealerId, vehicleId }) => [dealerId, vehicleId]))],
    );
    return rows.map((row) => ({
      dealerId: row.dealer_id,
      vehicleId: row.vehicle_id,
      customerId: row.customer_id,
      relation: row.relation,
      boundOn: localDate(row.bound_on),
      sequence: row.sequence,
      isRegistration: row.is_registration,
      isCompany: row.is_company,
    }));
  }

  async heldBy(customers: readonly CustomerKey[]): Promise<VehicleKey[]> {
    if (customers.length === 0) return [];
    return this.tx.query(
      `select distinct h.dealer_id as "dealerId", h.vehicle_id as "vehicleId"
         from ${KEYS} join vehicle_holding h on h.dealer_id = key.dealer_id and h.customer_id = key.id`,
      [JSON.stringify(customers.map(({ dealerId, customerId }) => [dealerId, customerId]))],
    );
  }

  async save(holdings: readonly VehicleHolding[]): Promise<void> {
    await this.tx.query(
      `insert into vehicle_holding
              (dealer_id, vehicle_id, sequence, customer_id, relation, bound_on, is_registration)
       select h.* from json_to_recordset($1::json)
              as h("dealerId" text, "vehicleId" text, "sequence" bigint, "customerId" text, "relation" text,
                   "boundOn" date, "isRegistration" boolean)
           on conflict do nothing`,
      [JSON.stringify(holdings)],
    );
  }
}
