import type { Database, Tx } from '@autoclub/persistence';
import type { Reader } from '@autoclub/use-cases';
import type { CustomerReading, CustomerView, MergeView } from '../application/reading';
import { CUSTOMER_AMENDMENTS, VEHICLE_AMENDMENTS } from './amendment.sql';
import type { CustomerEntity } from './customer.entity';
import { CONSENT_PERIODS } from './customer.sql';
import { externalRefOf, type ExternalRefColumns } from './external-ref';
import { LOOK_UP } from './lookup.sql';
import * as merging from './merging.sql';

type PersonReading = Pick<
  CustomerReading,
  | 'customers'
  | 'customerByRef'
  | 'mergesOf'
  | 'candidates'
  | 'lookUp'
  | 'consentPeriodsOf'
  | 'customerAmendments'
  | 'vehicleAmendments'
>;

/** Reads of persons, whose records may have been merged or amended (rulebook CONV-8). */
export function personReading(database: Database): PersonReading {
  const read = <T>({ scope }: Reader, work: (tx: Tx) => Promise<T>) => database.read(scope, work);
  return {
    async customers(reader, ids) {
      const rows: (CustomerEntity & { askedId: string })[] = await read(reader, (tx) =>
        tx.query(merging.CUSTOMERS, [ids, dealerOf(reader)]),
      );
      return rows.map((row) => ({ ...customerView(row), askedId: row.askedId }));
    },
    async customerByRef(reader, dealerId, { system, number }) {
      const rows: CustomerEntity[] = await read(reader, (tx) =>
        tx.query(merging.CUSTOMER_BY_REF, [dealerId, system, number]),
      );
      return rows.map(customerView)[0];
    },
    async mergesOf(reader, survivorIds) {
      const rows: (MergeView & ExternalRefColumns)[] = await read(reader, (tx) =>
        tx.query(merging.MERGES, [survivorIds, dealerOf(reader)]),
      );
      return rows.map(({ externalSystem, externalNumber, ...merge }) => ({
        ...merge,
        externalRef: externalRefOf({ externalSystem, externalNumber }),
      }));
    },
    lookUp: (reader, dealerId, { VIN, PLATE, PHONE, PHONE_END, CARD_NUMBER, NAME }, limit) =>
      read(reader, (tx) =>
        tx.query(LOOK_UP, [dealerId, VIN, PLATE, PHONE, PHONE_END, CARD_NUMBER, NAME, limit]),
      ),
    candidates: (reader, dealerId, { phone, identityHash, vin, plate }) =>
      read(reader, (tx) => tx.query(merging.CANDIDATES, [dealerId, phone, identityHash, vin, plate])),
    consentPeriodsOf: (reader, ids) =>
      read(reader, (tx) => tx.query(CONSENT_PERIODS, [ids, dealerOf(reader)])),
    customerAmendments: (reader, ids) =>
      read(reader, (tx) => tx.query(CUSTOMER_AMENDMENTS, [ids, dealerOf(reader)])),
    vehicleAmendments: (reader, ids) =>
      read(reader, (tx) => tx.query(VEHICLE_AMENDMENTS, [ids, dealerOf(reader)])),
  };
}

/** The dealer whose rows alone a reader may see, if it is one. */
function dealerOf({ scope }: Reader): string | null {
  return scope.kind === 'dealer' ? scope.dealerId : null;
}

export function customerView(row: CustomerEntity): CustomerView {
  const { customerId, dealerId, kind, name, phone, registeredOn, erasedOn, traceId } = row;
  return {
    ...{ customerId, dealerId, kind, name, phone, registeredOn, erasedOn, traceId },
    externalRef: externalRefOf(row),
    hasIdentityReference: row.identityHash !== null,
  };
}
