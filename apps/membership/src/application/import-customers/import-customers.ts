import { accepted, businessDayOf, type LocalDate, type Outcome } from '@autoclub/domain-kit';
import type { Admission } from '../../domain/customer-intake';
import { takeIn, type Admitted } from '../customer-intake/take-in';
import { dealerOf } from '../dealer-of';
import { importFile, type ImportRefusal } from '../import-file';
import {
  fileRefusals,
  readingRefusals,
  refusedRow,
  type ImportReport,
  type ReadFile,
  type RowReport,
} from '../import-rows';
import type { Books, Caller, House } from '../ports';
import { registerCustomerRefusals } from '../register-customer/register-customer';
import { byColumn, customerRowFaults, recordOf, type CustomerRow } from './customer-row';

export const importCustomersRefusals = [...fileRefusals, 'DEALER_NOT_FOUND'] as const;
export const customerRowRefusals = [...readingRefusals, ...registerCustomerRefusals] as const;

/**
 * Takes in a chunk of `customers.csv`: the good rows are kept, the others answered with their reasons. A row that is
 * known word for word is UNCHANGED, so a file can be sent again (rulebook CONV-5).
 */
export function importCustomers(house: House) {
  return importFile<CustomerRow>(house, 'customersImport', (books, caller, file) =>
    importRows(house, books, caller, file),
  );
}

async function importRows(
  house: House,
  books: Books,
  caller: Caller,
  { rows, isDryRun }: ReadFile<CustomerRow>,
): Promise<Outcome<ImportReport, ImportRefusal>> {
  const dealer = await dealerOf(books, caller);
  if (!dealer.ok) return dealer;
  const today = businessDayOf(caller.now, dealer.value.timeZone);
  const reports = new Map<number, RowReport>();
  const good: { rowNumber: number; value: CustomerRow }[] = [];
  for (const row of rows) {
    const refusal = refusalOf(row, today);
    if (refusal) reports.set(row.rowNumber, refusal);
    else if ('value' in row) good.push(row);
  }
  const records = good.map(({ value }) => recordOf(value));
  const intake = { caller, dealer: dealer.value, origin: 'IMPORT', isDryRun } as const;
  const verdicts = await takeIn(house, books, records, intake);
  good.forEach((row, i) => {
    const verdict = verdicts[i];
    if (verdict) reports.set(row.rowNumber, reportOf(row.rowNumber, row.value.customerNumber, verdict));
  });
  return accepted({ rows: rows.flatMap(({ rowNumber }) => reports.get(rowNumber) ?? []) });
}

function refusalOf(row: ReadFile<CustomerRow>['rows'][number], today: LocalDate): RowReport | undefined {
  if ('faults' in row) return refusedRow(row.rowNumber, null, row.faults);
  const faults = customerRowFaults(row.value, today);
  return faults.length > 0 ? refusedRow(row.rowNumber, row.value.customerNumber, faults) : undefined;
}

function reportOf(rowNumber: number, externalNumber: string, verdict: Admitted): RowReport {
  if (!verdict.ok) return refusedRow(rowNumber, externalNumber, verdict.refusals.map(byColumn));
  const outcome = hasNews(verdict.value) ? 'ACCEPTED' : 'UNCHANGED';
  return { rowNumber, externalNumber, outcome, id: verdict.value.customerId, errors: [] };
}

function hasNews({ isNewCustomer, vehicles }: Admission): boolean {
  return isNewCustomer || vehicles.some((vehicle) => vehicle.isNew);
}
