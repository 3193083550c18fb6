import { accepted, businessDayOf, type LocalDate, type Outcome } from '@autoclub/domain-kit';
import { dealerOf } from '../../network';
import {
  type Caller,
  fileRefusals,
  importFile,
  type ImportRefusal,
  type ImportReport,
  type ReadFile,
  readingRefusals,
  refusedRow,
  type RowReport,
  type UnitOfWork,
} from '../../kernel';
import type { Admission } from '../domain/customer-intake';
import { takeIn, type Admitted } from './take-in';
import type { CustomersPorts } from './ports';
import { registerCustomerRefusals } from './register-customer';
import { byColumn, customerRowFaults, recordOf, type CustomerRow } from './customer-row';

export const importCustomersRefusals = [...fileRefusals, 'DEALER_NOT_FOUND'] as const;
export const customerRowRefusals = [...readingRefusals, ...registerCustomerRefusals] as const;

/**
 * Takes in a chunk of `customers.csv`: the good rows are kept, the others answered with their reasons. A row that is
 * known word for word is UNCHANGED, so a file can be sent again (rulebook CONV-5).
 */
export function importCustomers(unit: UnitOfWork<CustomersPorts>) {
  return importFile(unit, 'customersImport', importRows);
}

async function importRows(
  ports: CustomersPorts,
  caller: Caller,
  { rows, isDryRun }: ReadFile<CustomerRow>,
): Promise<Outcome<ImportReport, ImportRefusal>> {
  const dealer = await dealerOf(ports, caller);
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
  const verdicts = await takeIn(ports, records, intake);
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
