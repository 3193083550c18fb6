import { takeTurn, type Database, type Tx } from '@autoclub/persistence';
import type { ErasedRecord, ErasureBook, PersonalDataReading, PersonRecord } from '../application/ports';
import * as sql from './erasure.sql';

/** Erasure in PostgreSQL, a fixed number of statements for a person. */
export function erasureBook(tx: Tx): ErasureBook {
  return {
    awaitTurn: (dealerId) => takeTurn(tx, `intake ${dealerId}`),
    async recordsOf(dealerId, customerId) {
      const rows: PersonRecord[] = await tx.query(sql.RECORDS, [dealerId, customerId]);
      return rows;
    },
    async erase(dealerId, customerIds, { anonymousKey, erasedOn }) {
      const belongings: Omit<ErasedRecord, 'version'>[] = await tx.query(sql.BELONGINGS, [
        dealerId,
        customerIds,
      ]);
      const vehicleIds = belongings.flatMap((record) => record.vehicleIds);
      await forgetNumbers(tx, dealerId, customerIds, vehicleIds);
      await tx.query(sql.FORGET_VEHICLES, [dealerId, vehicleIds]);
      await tx.query(sql.FORGET_VEHICLES_OF_BEFORE, [dealerId, vehicleIds, customerIds]);
      for (const table of sql.ABOUT_THE_PERSON)
        await tx.query(`delete from ${table} where dealer_id = $1 and customer_id = any($2)`, [
          dealerId,
          customerIds,
        ]);
      await tx.query(sql.FORGET_DOCUMENTS, [dealerId, customerIds]);
      await tx.query(sql.FORGET_REASONS, [dealerId, customerIds]);
      const parameters = [dealerId, customerIds, anonymousKey, erasedOn];
      const result: [{ customerId: string; version: number }[], number] = await tx.query(
        sql.FORGET_PERSONS,
        parameters,
      );
      const versions = new Map(result[0].map((row) => [row.customerId, row.version]));
      return belongings.map((record) => ({ ...record, version: versions.get(record.customerId) ?? 1 }));
    },
  };
}

/** Nothing leads from the dealer's system to the person, also not by what was answered and published. */
async function forgetNumbers(
  tx: Tx,
  dealerId: string,
  customerIds: readonly string[],
  vehicleIds: readonly string[],
): Promise<void> {
  const rows: { number: string | null }[] = await tx.query(sql.NUMBERS, [dealerId, customerIds, vehicleIds]);
  const numbers = rows.flatMap(({ number }) => (number === null ? [] : [asPattern(number)]));
  if (numbers.length > 0) await tx.query(sql.FORGET_ANSWERS, [dealerId, `"(?:${numbers.join('|')})"`]);
  await tx.query(sql.FORGET_PUBLISHED, [dealerId, [...customerIds, ...vehicleIds]]);
}

/** The number itself within a regular expression. */
function asPattern(number: string): string {
  return number.replace(/[^\p{L}\p{N}]/gu, '\\$&');
}

/** What is kept of a person, in the tenant of its reader. */
export function personalDataReading(database: Database): PersonalDataReading {
  return {
    async personalData({ scope }, customerId) {
      const dealerId = scope.kind === 'dealer' ? scope.dealerId : null;
      const rows: { kept: object }[] = await database.read(scope, (tx) =>
        tx.query(sql.PERSONAL_DATA, [customerId, dealerId]),
      );
      return rows[0]?.kept;
    },
  };
}
