import {
  accepted,
  commonRefusals,
  DEALER_SYSTEM,
  defineRefusals,
  dealerSystemRef,
  type Outcome,
  refused,
  rowRefusals,
} from '@autoclub/domain-kit';
import { isGoodRow } from '@autoclub/import-files';
import { columnsBy, importRows, judgeRows } from '@autoclub/use-cases';
import { type AskedPremises, byNumber, type FoundPremises, numberKeys, rowVerdict } from '../../documents';
import type { Dealer } from '../../network';
import { decidePolicy, type PolicyDraft, type PolicyRecord } from '../domain/insurance-policy';
import { type RecordRefusal, recordRefusals } from '../domain/refusals';
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
export const importPolicies = importRows<PolicyPorts, PolicyRow>()({
  name: 'insurancePoliciesImport',
  refusals: defineRefusals(
    commonRefusals.pick('CONTENT_TOO_LONG', 'TOO_MANY_ROWS', 'HEADER_INVALID', 'DEALER_NOT_FOUND'),
  ),
  rowRefusals: defineRefusals({ ...rowRefusals.texts, ...recordRefusals.texts }),
  async judge(ports, rows, { now, traceId }) {
    const found = await ports.premises(askedBy(rows.filter(isGoodRow).map(({ value }) => value)));
    const { dealer } = found;
    if (!dealer) return refused(commonRefusals.no('DEALER_NOT_FOUND', []));
    const lookup = new PolicyLookup(dealer, found);
    const records: PolicyRecord[] = [];
    const answers = await judgeRows(rows, {
      numberOf: (row) => row.policyNumber,
      read: policyRowReader(found, dealer),
      compare: (a, b) => a.revision - b.revision,
      decide: (drafts) =>
        drafts.map((draft) => {
          const premises = lookup.of(draft);
          const decided = decidePolicy(draft, premises, { now, ids: ports.ids, traceId });
          if (!decided.ok) return rowVerdict(decided, premises.known);
          const { change, policy } = decided.value;
          if (change !== 'UNCHANGED') {
            records.push(decided.value);
            lookup.remember(policy);
          }
          return rowVerdict(accepted({ ...policy, change }), premises.known);
        }),
      columnOf: columnsBy(COLUMNS),
    });
    return accepted({ answers, records, dealer });
  },
  async keep(ports, { records, dealer }) {
    await ports.writePolicies(records.map(({ policy }) => policy));
    return records.flatMap((record) => policyFacts(record, dealer));
  },
});

function policyRowReader(found: FoundPremises<unknown>, { currency }: Dealer) {
  const [customers, vehicles] = [byNumber(found.customers), byNumber(found.vehicles)];
  return (row: PolicyRow): Outcome<PolicyDraft, RecordRefusal> => {
    const { customerNumber, vehicleNumber, premiumAmount, periodFrom, periodTo, ...content } = row;
    const [customerId, vehicleId] = [customers.get(customerNumber), vehicles.get(vehicleNumber)];
    if (customerId === undefined || vehicleId === undefined)
      return refused<RecordRefusal>(
        ...(customerId === undefined ? [recordRefusals.no('CUSTOMER_NOT_FOUND', ['customerId'])] : []),
        ...(vehicleId === undefined ? [recordRefusals.no('VEHICLE_NOT_FOUND', ['vehicleId'])] : []),
      );
    return readPolicy({
      ...content,
      externalRef: dealerSystemRef(row.policyNumber),
      customerId,
      vehicleId,
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
