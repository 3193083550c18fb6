import { keysetPage, ofDealer, type Database, type Tx } from '@autoclub/persistence';
import type { Reader } from '@autoclub/use-cases';
import { In, IsNull } from 'typeorm';
import type { CustomerFilter, CustomerReading, VehicleView } from '../application/reading';
import { ConsentEntity } from './consent.entity';
import { CustomerBirthdayEntity } from './birthdays/customer-birthday.entity';
import { BORN_ON } from './birthdays/born-on.sql';
import { CustomerEmailEntity } from './emails/customer-email.entity';
import { CustomerEntity } from './customer.entity';
import { externalRefOf } from './external-ref';
import { notMerged } from './not-merged';
import { customerView, personReading } from './person-reading';
import { VehicleEntity } from './vehicle.entity';

/** Reads of customers and vehicles in PostgreSQL, each in the tenant of its reader. */
export function customerReading(database: Database): CustomerReading {
  const read = <T>({ scope }: Reader, work: (tx: Tx) => Promise<T>) => database.read(scope, work);
  return {
    ...personReading(database),
    async customerPage(reader, filter, part) {
      const order = { columns: ['customer_id'] };
      const rows = await read(reader, (tx) =>
        keysetPage(filtered(tx, reader, filter), order, part).getMany(),
      );
      return rows.map(customerView);
    },
    customerCount: (reader, filter) => read(reader, (tx) => filtered(tx, reader, filter).getCount()),
    likenesses: (reader, ids) =>
      read(reader, (tx) =>
        tx
          .createQueryBuilder(CustomerEntity, 'c')
          .select('c.customer_id', 'customerId')
          .addSelect('o.customer_id', 'likeId')
          .innerJoin(CustomerEntity, 'o', SAME_NAME_AND_PHONE)
          .where({ ...ofDealer(reader.scope), customerId: In([...ids]) })
          .orderBy('o.customer_id')
          .getRawMany(),
      ),
    consentsOf: (reader, customerIds) =>
      read(reader, (tx) =>
        tx.find(ConsentEntity, {
          where: { ...ofDealer(reader.scope), customerId: In([...customerIds]), withdrawnAt: IsNull() },
          order: { channel: 'ASC', purpose: 'ASC' },
        }),
      ),
    emailsOf: (reader, customerIds) =>
      read(reader, (tx) =>
        tx.findBy(CustomerEmailEntity, { ...ofDealer(reader.scope), customerId: In([...customerIds]) }),
      ),
    birthdaysOf: (reader, customerIds) =>
      read(reader, (tx) =>
        tx.findBy(CustomerBirthdayEntity, { ...ofDealer(reader.scope), customerId: In([...customerIds]) }),
      ),
    async bornOn(reader, dealerId, { monthDays, day, after, limit }) {
      const parameters = [dealerId, monthDays, day, after, limit];
      const rows: { customerId: string }[] = await read(reader, (tx) => tx.query(BORN_ON, parameters));
      return rows.map(({ customerId }) => customerId);
    },
    async vehicles(reader, ids) {
      const rows = await read(reader, (tx) =>
        tx.findBy(VehicleEntity, { ...ofDealer(reader.scope), vehicleId: In([...ids]) }),
      );
      return rows.map(vehicleView);
    },
    async vehicleByVin(reader, dealerId, vin) {
      const row = await read(reader, (tx) => tx.findOneBy(VehicleEntity, { dealerId, vin }));
      return row ? vehicleView(row) : undefined;
    },
    async vehiclesOf(reader, customerIds) {
      const where = { ...ofDealer(reader.scope), customerId: In([...customerIds]) };
      const rows = await read(reader, (tx) => tx.find(VehicleEntity, { where, order: { vehicleId: 'ASC' } }));
      return rows.map(vehicleView);
    },
  };
}

const SAME_NAME_AND_PHONE = `o.dealer_id = c.dealer_id and o.name = c.name and o.phone = c.phone
  and o.customer_id <> c.customer_id and o.erased_on is null
  and survivor_of(o.dealer_id, o.customer_id) <> survivor_of(c.dealer_id, c.customer_id)`;

/** Merged records and erased people are in no list. */
const STANDS = `c.erased_on is null and ${notMerged('c')}`;

/** Memberships are a later capability's; their table is read by its name, for this condition alone. */
const IS_MEMBER = `exists (select 1 from membership m where m.dealer_id = c.dealer_id
  and m.customer_id = c.customer_id and m.status = 'ACTIVE')`;

/** A customer with a vehicle of which the condition holds. */
const hasVehicle = (condition: string) => `exists (select 1 from vehicle v where v.dealer_id = c.dealer_id
  and v.customer_id = c.customer_id and ${condition})`;

/** Each condition that a filter can have. */
const CONDITIONS = {
  kind: 'c.kind = :kind',
  registeredFrom: 'c.registeredOn >= :registeredFrom',
  registeredTo: 'c.registeredOn < :registeredTo',
  name: 'c.name ^@ :name',
  phone: 'c.phone = :phone',
  plate: hasVehicle('v.plate = :plate'),
  vin: hasVehicle('v.vin = :vin'),
} as const satisfies Partial<Record<keyof CustomerFilter, string>>;

function filtered(tx: Tx, reader: Reader, { isMember, ...filter }: CustomerFilter) {
  const query = tx.createQueryBuilder(CustomerEntity, 'c').where(ofDealer(reader.scope)).andWhere(STANDS);
  if (isMember !== undefined) query.andWhere(isMember ? IS_MEMBER : `not ${IS_MEMBER}`);
  for (const [name, value] of Object.entries(filter))
    query.andWhere(CONDITIONS[name as keyof typeof CONDITIONS], { [name]: value });
  return query;
}

function vehicleView(row: VehicleEntity): VehicleView {
  const { externalSystem, externalNumber, recordedAt, revision, version, ...view } = row;
  return { ...view, externalRef: externalRefOf(row) };
}
