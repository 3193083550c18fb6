import { accepted, DEALER_SYSTEM, type Outcome, type Refusal, refused } from '@autoclub/domain-kit';
import { isGoodRow } from '@autoclub/import-files';
import {
  type AskedPremises,
  byNumber,
  type FoundPremises,
  importRows,
  judgeRows,
  numberKeys,
  resolved,
  supersededAsUnchanged,
} from '../../documents';
import type { Dealer } from '../../network';
import { decidePolicy, type PolicyDraft, type PolicyRecord } from '../domain/insurance-policy';
import { no } from '../domain/refusals';
import { policyFacts } from './policy-facts';
import { readPolicy } from './policy-input';
import { PolicyLookup } from './policy-lookup';
import type { PolicyRow } from './policy-row';
import type { PolicyPorts } from './ports';

/** What the fields of a policy are called in a row of an export. */
const COLUMNS: Readonly<Record<string, string>> = {
  customerId: 'customerNumber',
  vehicleId: 'vehicleNumber',
  externalRef: 'policyNumber',
  'period.from': 'periodFrom',
  'period.to': 'periodTo',
};

/** Enters a chunk of an export of insurance policies (rulebook SVC-10, SVC-22). */
export const importPolicies = importRows<PolicyPorts>()<PolicyRow>({
  name: 'insurancePoliciesImport',
  async judge(ports, rows, { now, traceId }) {
    const found = await ports.premises(askedBy(rows.filter(isGoodRow).map(({ value }) => value)));
    const { dealer } = found;
    if (!dealer) return refused(no('DEALER_NOT_FOUND', []));
    const lookup = new PolicyLookup(dealer, found);
    const records: PolicyRecord[] = [];
    const answers = judgeRows(rows, {
      numberOf: (row) => row.policyNumber,
      read: policyRowReader(found, dealer),
      compare: (a, b) => a.revision - b.revision,
      decide: (draft) => {
        const decided = decidePolicy(draft, lookup.of(draft), { now, ids: ports.ids, traceId });
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
    return accepted({
      answers,
      write: () => ports.writePolicies(records.map(({ policy }) => policy)),
      facts: records.flatMap((record) => policyFacts(record, dealer)),
    });
  },
});

function policyRowReader(found: FoundPremises<unknown>, { currency }: Dealer) {
  const customers = byNumber(found.customers);
  const vehicles = byNumber(found.vehicles);
  return ({ premiumAmount, periodFrom, periodTo, ...row }: PolicyRow): Outcome<PolicyDraft, Refusal> => {
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
