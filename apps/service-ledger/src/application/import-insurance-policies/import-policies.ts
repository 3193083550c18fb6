import { accepted, type Outcome, refused } from '@autoclub/domain-kit';
import { isGoodRow, type RowResult } from '@autoclub/import-files';
import { decidePolicy, type PolicyDraft, type PolicyRecord } from '../../domain/insurance-policy';
import type { Dealer } from '../../domain/network';
import { type LedgerRefusal, no } from '../../domain/refusals';
import { type ImportRequest, supersededAsUnchanged } from '../import-repair-orders/import-repair-orders';
import { byNumber, DEALER_SYSTEM, numberKeys } from '../import-rows/dealer-system';
import { asTried, judgeRows, resolved, type RowAnswer } from '../import-rows/judge-rows';
import type {
  AskedPremises,
  Caller,
  CommandRefusal,
  Executed,
  FoundPremises,
  Ledger,
  UseCaseParts,
} from '../ports';
import { policyFacts } from '../record-insurance-policy/policy-facts';
import { readPolicy } from '../record-insurance-policy/policy-input';
import { PolicyLookup } from '../record-insurance-policy/policy-premises';
import type { PolicyRow } from './policy-row';

/** What the fields of a policy are called in a row of an export. */
const COLUMNS: Readonly<Record<string, string>> = {
  customerId: 'customerNumber',
  vehicleId: 'vehicleNumber',
  externalRef: 'policyNumber',
  'period.from': 'periodFrom',
  'period.to': 'periodTo',
};

/**
 * Enters a chunk of an export of insurance policies (rulebook SVC-10, SVC-22), row by row judged, written at
 * once.
 */
export function importInsurancePolicies(parts: UseCaseParts) {
  return async (
    caller: Caller,
    { idempotencyKey, input, isDryRun, rows }: ImportRequest<PolicyRow>,
  ): Promise<Outcome<Executed<RowAnswer[]>, CommandRefusal>> => {
    if (isDryRun) {
      const tried = await parts.books.within(caller, (ledger) => judge(ledger, parts, caller, rows));
      return tried.ok ? accepted({ value: asTried(tried.value.answers), replayed: false }) : tried;
    }
    const command = { name: 'insurancePoliciesImport', caller, idempotencyKey, input };
    return parts.books.execute<RowAnswer[]>(command, async (ledger) => {
      const judged = await judge(ledger, parts, caller, rows);
      if (!judged.ok) return judged;
      const { answers, records, dealer } = judged.value;
      await ledger.writePolicies(records.map(({ policy }) => policy));
      await ledger.publish(records.flatMap((record) => policyFacts(record, dealer)));
      return accepted(answers);
    });
  };
}

interface Judged {
  readonly answers: RowAnswer[];
  readonly records: readonly PolicyRecord[];
  readonly dealer: Dealer;
}

async function judge(
  ledger: Ledger,
  { ids }: UseCaseParts,
  { now, traceId }: Caller,
  rows: readonly RowResult<PolicyRow>[],
): Promise<Outcome<Judged, LedgerRefusal>> {
  const found = await ledger.policyPremises(askedBy(rows.filter(isGoodRow).map(({ value }) => value)));
  if (!found.dealer) return refused(no('DEALER_NOT_FOUND', []));
  const lookup = new PolicyLookup(found.dealer, found);
  const records: PolicyRecord[] = [];
  const answers = judgeRows(rows, {
    numberOf: (row) => row.policyNumber,
    read: policyRowReader(found, found.dealer),
    compare: (a, b) => a.revision - b.revision,
    decide: (draft) => {
      const decided = decidePolicy(draft, lookup.of(draft), { now, ids, traceId });
      if (!decided.ok) return supersededAsUnchanged(decided, lookup.of(draft).known?.id);
      const { change, policy } = decided.value;
      if (change !== 'UNCHANGED') {
        records.push(decided.value);
        lookup.remember(policy);
      }
      return accepted({ isUnchanged: change === 'UNCHANGED', id: policy.id });
    },
    columnOf: COLUMNS,
  });
  return accepted({ answers, records, dealer: found.dealer });
}

function policyRowReader(found: FoundPremises<unknown>, { currency }: Dealer) {
  const customers = byNumber(found.customers);
  const vehicles = byNumber(found.vehicles);
  return ({
    premiumAmount,
    periodFrom,
    periodTo,
    ...row
  }: PolicyRow): Outcome<PolicyDraft, LedgerRefusal> => {
    const customerId = customers.get(row.customerNumber);
    const vehicleId = vehicles.get(row.vehicleNumber);
    const unknown = [
      ...resolved(customerId, no('CUSTOMER_NOT_FOUND', ['customerId'])),
      ...resolved(vehicleId, no('VEHICLE_NOT_FOUND', ['vehicleId'])),
    ];
    if (unknown.length > 0) return refused(...unknown);
    return readPolicy({
      ...row,
      externalRef: { system: DEALER_SYSTEM, number: row.policyNumber },
      customerId: customerId ?? '',
      vehicleId: vehicleId ?? '',
      period: { from: periodFrom, to: periodTo },
      premiumAmount: { amount: premiumAmount, currencyCode: currency },
    });
  };
}

function askedBy(rows: readonly PolicyRow[]): AskedPremises {
  return {
    system: DEALER_SYSTEM,
    customers: numberKeys(rows.map((row) => row.customerNumber)),
    vehicles: numberKeys(rows.map((row) => row.vehicleNumber)),
    staff: [],
    externalRefs: rows.map(({ policyNumber }) => ({ system: DEALER_SYSTEM, number: policyNumber })),
    documentNumbers: rows.map(({ policyNumber }) => policyNumber),
    readings: [],
  };
}
