import { takeTurn, type Tx } from '@autoclub/persistence';
import { externalRefOf } from './external-ref';
import type { CustomerBook, NewCustomer, NewVehicle, Provenance } from '../application/ports';
import type { Consent } from '../domain/consent';
import type { KnownCustomer, KnownVehicle } from '../domain/customer-intake';
import type { CustomerEntity } from './customer.entity';
import type { VehicleEntity } from './vehicle.entity';

/**
 * Customers and vehicles in PostgreSQL. The import of a whole network is the hot path here, so chunks are read and
 * written by one statement per table, with the records as one JSON parameter.
 */
export function customerBook(tx: Tx): CustomerBook {
  return {
    awaitTurn: (dealerId) => takeTurn(tx, `intake ${dealerId}`),
    async knownCustomers(dealerId, refs) {
      if (refs.length === 0) return [];
      const rows: (CustomerEntity & { consents: Consent[] })[] = await tx.query(KNOWN_CUSTOMERS, [
        dealerId,
        JSON.stringify(refs),
      ]);
      return rows.map(knownCustomer);
    },
    async knownVehicles(dealerId, refs, vins) {
      if (refs.length + vins.length === 0) return [];
      const parameters = [dealerId, JSON.stringify(refs), vins];
      const rows: (VehicleEntity & { outletCode: string | null })[] = await tx.query(
        KNOWN_VEHICLES,
        parameters,
      );
      return rows.map(knownVehicle);
    },
    async addCustomers(customers, provenance) {
      const { dealerId, recordedAt, traceId, consentOrigin } = provenance;
      await tx.query(ADD_CUSTOMERS, [
        dealerId,
        JSON.stringify(customers.map(customerRow)),
        traceId,
        recordedAt,
      ]);
      const consents = customers.flatMap(consentRows);
      if (consents.length === 0) return;
      await tx.query(ADD_CONSENTS, [dealerId, JSON.stringify(consents), consentOrigin, recordedAt]);
    },
    async addVehicles(vehicles, { dealerId, recordedAt, traceId }: Provenance) {
      await tx.query(ADD_VEHICLES, [dealerId, JSON.stringify(vehicles.map(vehicleRow)), traceId, recordedAt]);
    },
    async applicant(dealerId, customerId) {
      const rows: { hasCarBoughtHere: boolean }[] = await tx.query(APPLICANT, [dealerId, customerId]);
      return rows[0];
    },
    async customerIds(dealerId, system, numbers) {
      const rows: { number: string; id: string }[] = await tx.query(CUSTOMER_IDS, [
        dealerId,
        system,
        numbers,
      ]);
      return new Map(rows.map(({ number, id }) => [number, id]));
    },
  };
}

const KNOWN_CUSTOMERS = `
  select c.customer_id as "customerId", c.kind, c.name, c.phone, c.registered_on as "registeredOn",
         c.external_system as "externalSystem", c.external_number as "externalNumber",
         coalesce((select json_agg(json_build_object('channel', s.channel, 'purpose', s.purpose)
                                   order by s.channel || ' ' || s.purpose collate "C")
                     from consent s
                    where s.dealer_id = c.dealer_id and s.customer_id = c.customer_id), '[]') as consents
    from customer c
    join json_to_recordset($2::json) as r(system text, number text)
      on c.external_system = r.system and c.external_number = r.number
   where c.dealer_id = $1`;

const KNOWN_VEHICLES = `
  select v.vehicle_id as "vehicleId", v.customer_id as "customerId", v.vin, v.plate, v.model_code as "modelCode",
         v.purchased_on as "purchasedOn", v.is_sold_here as "isSoldHere", o.code as "outletCode",
         v.external_system as "externalSystem", v.external_number as "externalNumber"
    from (select vehicle_id from vehicle where dealer_id = $1 and vin = any($3)
          union
          select e.vehicle_id
            from vehicle e
            join json_to_recordset($2::json) as r(system text, number text)
              on e.external_system = r.system and e.external_number = r.number
           where e.dealer_id = $1) found
    join vehicle v on v.dealer_id = $1 and v.vehicle_id = found.vehicle_id
    left join outlet o on o.dealer_id = v.dealer_id and o.outlet_id = v.outlet_id`;

const ADD_CUSTOMERS = `
  insert into customer (dealer_id, customer_id, kind, name, phone, external_system, external_number,
                        registered_on, trace_id, recorded_at)
  select $1, r.id, r.kind, r.name, r.phone, r.system, r.number, r.registered_on, $3, $4
    from json_to_recordset($2::json)
      as r(id text, kind text, name text, phone text, system text, number text, registered_on date)`;

const ADD_CONSENTS = `
  insert into consent (dealer_id, customer_id, channel, purpose, origin, given_at)
  select $1, r.id, r.channel, r.purpose, $3, $4
    from json_to_recordset($2::json) as r(id text, channel text, purpose text)`;

const ADD_VEHICLES = `
  insert into vehicle (dealer_id, vehicle_id, customer_id, vin, plate, model_code, external_system, external_number,
                       purchased_on, is_sold_here, outlet_id, trace_id, recorded_at)
  select $1, r.id, r.customer_id, r.vin, r.plate, r.model_code, r.system, r.number,
         r.purchased_on, r.is_sold_here, r.outlet_id, $3, $4
    from json_to_recordset($2::json)
      as r(id text, customer_id text, vin text, plate text, model_code text, system text, number text,
           purchased_on date, is_sold_here boolean, outlet_id text)`;

const APPLICANT = `
  select exists (select 1 from vehicle v
                  where v.dealer_id = c.dealer_id and v.customer_id = c.customer_id and v.is_sold_here)
           as "hasCarBoughtHere"
    from customer c where c.dealer_id = $1 and c.customer_id = $2 for update of c`;

const CUSTOMER_IDS = `
  select external_number as number, customer_id as id from customer
   where dealer_id = $1 and external_system = $2 and external_number = any($3)
   order by customer_id for update`;

function customerRow({ customerId, facts }: NewCustomer) {
  const { kind, name, phone, externalRef, registeredOn } = facts;
  return { id: customerId, kind, name, phone, ...externalRef, registered_on: registeredOn };
}

function consentRows({ customerId, facts }: NewCustomer) {
  return facts.consents.map((consent) => ({ id: customerId, ...consent }));
}

function vehicleRow({ vehicleId, customerId, facts, outletId }: NewVehicle) {
  return {
    id: vehicleId,
    customer_id: customerId,
    vin: facts.vin,
    plate: facts.plate,
    model_code: facts.modelCode,
    ...facts.externalRef,
    purchased_on: facts.purchasedOn,
    is_sold_here: facts.isSoldHere,
    outlet_id: outletId,
  };
}

function knownCustomer(row: CustomerEntity & { consents: Consent[] }): KnownCustomer {
  const { customerId, kind, name, phone, registeredOn, consents } = row;
  return {
    customerId,
    facts: { kind, name, phone, registeredOn, consents, externalRef: externalRefOf(row) },
  };
}

function knownVehicle(row: VehicleEntity & { outletCode: string | null }): KnownVehicle {
  const { vehicleId, customerId, vin, plate, modelCode, purchasedOn, isSoldHere, outletCode } = row;
  const facts = {
    vin,
    plate,
    modelCode,
    purchasedOn,
    isSoldHere,
    outletCode,
    externalRef: externalRefOf(row),
  };
  return { vehicleId, customerId, facts };
}
