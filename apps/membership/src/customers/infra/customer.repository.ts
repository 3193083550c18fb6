import { takeTurn, type Tx } from '@autoclub/persistence';
import type { CustomerBook, Provenance } from '../application/ports';
import { consentDifference, type ConsentState } from '../domain/consent';
import type { CustomerEntry, CustomerState, KnownCustomer } from '../domain/customer-desk';
import type { CustomerEntity } from './customer.entity';
import { BIRTHDAY, EMAIL } from './beside-the-record.sql';
import * as sql from './customer.sql';
import { externalRefOf } from './external-ref';

/**
 * Customers in PostgreSQL. The import of a whole network is the hot path here, so chunks are read and written by one
 * statement per table, with the records as one JSON parameter.
 */
export function customerBook(tx: Tx): CustomerBook {
  return {
    awaitTurn: (dealerId) => takeTurn(tx, `intake ${dealerId}`),
    async knownCustomers(dealerId, refs, ids = []) {
      if (refs.length + ids.length === 0) return [];
      const rows: KnownRow[] = await tx.query(sql.KNOWN_CUSTOMERS, [dealerId, JSON.stringify(refs), ids]);
      return rows.map(knownCustomer);
    },
    async looksKnown(dealerId, { name, phone }) {
      const rows: unknown[] = await tx.query(sql.LOOKS_KNOWN, [dealerId, name, phone]);
      return rows.length > 0;
    },
    async identityHolder(dealerId, identityHash) {
      const rows: { customerId: string }[] = await tx.query(sql.IDENTITY_HOLDER, [dealerId, identityHash]);
      return rows[0]?.customerId;
    },
    async keepIdentity(dealerId, customerId, identityHash) {
      await tx.query(sql.KEEP_IDENTITY, [dealerId, customerId, identityHash]);
    },
    async keepCustomers(entries, provenance) {
      const write = writerOf(tx, provenance);
      await write(sql.ADD_CUSTOMERS, entries.filter(({ isNew }) => isNew).map(customerRow));
      await write(sql.AMEND_CUSTOMERS, entries.filter(({ isNew }) => !isNew).map(customerRow));
      await write(sql.KEEP_HISTORY, entries.flatMap(historyRows));
      const consents = entries.map(consentRows);
      await write(
        sql.GIVE_CONSENTS,
        consents.flatMap(({ given }) => given),
      );
      await write(
        sql.WITHDRAW_CONSENTS,
        consents.flatMap(({ withdrawn }) => withdrawn),
      );
    },
    emails: (dealerId, customerIds) => knownBeside(tx, EMAIL, dealerId, customerIds),
    keepEmails: (emails, provenance) =>
      keepBeside(
        tx,
        EMAIL,
        emails.map(({ customerId: id, email: value }) => ({ id, value })),
        provenance,
      ),
    birthdays: (dealerId, customerIds) => knownBeside(tx, BIRTHDAY, dealerId, customerIds),
    keepBirthdays: (birthdays, provenance) =>
      keepBeside(
        tx,
        BIRTHDAY,
        birthdays.map(({ customerId: id, bornOn: value }) => ({ id, value })),
        provenance,
      ),
    async recountSharedPhones(dealerId, phones, written) {
      const rows: { id: string; count: number; isChanged: boolean }[] = await tx.query(
        sql.RECOUNT_SHARED_PHONES,
        [dealerId, phones, written],
      );
      return new Map(rows.map(({ id, ...counted }) => [id, counted]));
    },
    async applicant(dealerId, customerId) {
      const rows: { hasCarBoughtHere: boolean }[] = await tx.query(sql.APPLICANT, [dealerId, customerId]);
      return rows[0];
    },
    async customerIds(dealerId, system, numbers) {
      const parameters = [dealerId, system, numbers];
      const rows: { number: string; id: string }[] = await tx.query(sql.CUSTOMER_IDS, parameters);
      return new Map(rows.map(({ number, id }) => [number, id]));
    },
  };
}

type BesideTheRecord = typeof EMAIL;

async function knownBeside<T>(
  tx: Tx,
  { known }: BesideTheRecord,
  dealerId: string,
  customerIds: readonly string[],
): Promise<ReadonlyMap<string, T>> {
  const rows: { customerId: string; value: T }[] = await tx.query(known, [dealerId, customerIds]);
  return new Map(rows.map(({ customerId, value }) => [customerId, value]));
}

/** A value of null takes the one that is known away. */
async function keepBeside(
  tx: Tx,
  { keep, remove }: BesideTheRecord,
  rows: readonly { readonly id: string; readonly value: string | null }[],
  provenance: Provenance,
): Promise<void> {
  const values = rows.filter(({ value }) => value !== null);
  await writerOf(tx, provenance)(keep, values);
  const gone = rows.filter(({ value }) => value === null).map(({ id }) => id);
  if (gone.length > 0) await tx.query(remove, [provenance.dealerId, gone]);
}

/** Writes rows of one dealer by one statement; none are no statement. */
export function writerOf(tx: Tx, { dealerId, traceId, recordedAt, staffMemberId }: Provenance) {
  return async (statement: string, rows: readonly object[]): Promise<void> => {
    if (rows.length === 0) return;
    const signed = rows.map((row) => ({ ...row, changed_by: staffMemberId }));
    await tx.query(statement, [dealerId, JSON.stringify(signed), traceId, recordedAt]);
  };
}

function customerRow({ customerId, state }: CustomerEntry) {
  return stateRow(customerId, state);
}

function stateRow(customerId: string, { facts, revision, version }: CustomerState) {
  const { kind, name, phone, externalRef, registeredOn } = facts;
  return {
    id: customerId,
    kind,
    name,
    phone,
    ...externalRef,
    registered_on: registeredOn,
    revision,
    version,
  };
}

function historyRows({ customerId, past }: CustomerEntry) {
  return past.map((state) => stateRow(customerId, state));
}

function consentRows({ customerId, isNew, state, past }: CustomerEntry) {
  const before = isNew ? [] : (past[0] ?? state).consents;
  const { given, withdrawn } = consentDifference(before, state.consents);
  const rowOf = ({ channel, purpose, origin }: ConsentState) => ({
    id: customerId,
    channel,
    purpose,
    origin,
  });
  return { given: given.map(rowOf), withdrawn: withdrawn.map(rowOf) };
}

type KnownRow = CustomerEntity & { readonly personId: string; readonly consents: ConsentState[] };

function knownCustomer(row: KnownRow): KnownCustomer {
  const { customerId, personId, kind, name, phone, registeredOn, consents, revision, version } = row;
  const facts = { kind, name, phone, registeredOn, externalRef: externalRefOf(row) };
  return { customerId, personId, facts, consents, revision, version };
}
