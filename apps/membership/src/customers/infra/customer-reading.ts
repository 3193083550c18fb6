import type { Tx } from '@autoclub/persistence';
import { In } from 'typeorm';
import type { Reader } from '@autoclub/use-cases';
import { externalRefOf, ofReader, pageOf, type Read } from '../../kernel';
import type { CustomerFilter, CustomerReading, CustomerView, VehicleView } from '../application/reading';
import { ConsentEntity } from './consent.entity';
import { CustomerEntity } from './customer.entity';
import { VehicleEntity } from './vehicle.entity';

export function customerReading(read: Read): CustomerReading {
  return {
    async customers(reader, ids) {
      const rows = await read(reader, (tx) =>
        tx.findBy(CustomerEntity, { ...ofReader(reader), customerId: In([...ids]) }),
      );
      return rows.map(customerView);
    },
    async customerByRef(reader, dealerId, { system, number }) {
      const where = { dealerId, externalSystem: system, externalNumber: number };
      const row = await read(reader, (tx) => tx.findOneBy(CustomerEntity, where));
      return row ? customerView(row) : undefined;
    },
    async customerPage(reader, filter, page, withCount) {
      const found = await read(reader, (tx) =>
        pageOf(filtered(tx, reader, filter), 'c.customerId', page, withCount),
      );
      return { ...found, rows: found.rows.map(customerView) };
    },
    consentsOf: (reader, customerIds) =>
      read(reader, (tx) =>
        tx.find(ConsentEntity, {
          where: { ...ofReader(reader), customerId: In([...customerIds]) },
          order: { channel: 'ASC', purpose: 'ASC' },
        }),
      ),
    async vehicles(reader, ids) {
      const rows = await read(reader, (tx) =>
        tx.findBy(VehicleEntity, { ...ofReader(reader), vehicleId: In([...ids]) }),
      );
      return rows.map(vehicleView);
    },
    async vehicleByVin(reader, dealerId, vin) {
      const row = await read(reader, (tx) => tx.findOneBy(VehicleEntity, { dealerId, vin }));
      return row ? vehicleView(row) : undefined;
    },
    async vehiclesOf(reader, customerIds) {
      const where = { ...ofReader(reader), customerId: In([...customerIds]) };
      const rows = await read(reader, (tx) => tx.find(VehicleEntity, { where, order: { vehicleId: 'ASC' } }));
      return rows.map(vehicleView);
    },
  };
}

/** Memberships are a later capability's; their table is read by its name, for this condition alone. */
const IS_MEMBER = `exists (select 1 from membership m where m.dealer_id = c.dealer_id
  and m.customer_id = c.customer_id and m.status = 'ACTIVE')`;

function filtered(tx: Tx, reader: Reader, { kind, isMember, registeredFrom, registeredTo }: CustomerFilter) {
  const query = tx.createQueryBuilder(CustomerEntity, 'c').where(ofReader(reader));
  if (kind !== undefined) query.andWhere('c.kind = :kind', { kind });
  if (isMember !== undefined) query.andWhere(isMember ? IS_MEMBER : `not ${IS_MEMBER}`);
  if (registeredFrom !== undefined) query.andWhere('c.registeredOn >= :registeredFrom', { registeredFrom });
  if (registeredTo !== undefined) query.andWhere('c.registeredOn < :registeredTo', { registeredTo });
  return query;
}

function customerView(row: CustomerEntity): CustomerView {
  const { customerId, dealerId, kind, name, phone, registeredOn, traceId } = row;
  return { customerId, dealerId, kind, name, phone, registeredOn, traceId, externalRef: externalRefOf(row) };
}

function vehicleView(row: VehicleEntity): VehicleView {
  const { externalSystem, externalNumber, recordedAt, ...view } = row;
  return { ...view, externalRef: externalRefOf(row) };
}
