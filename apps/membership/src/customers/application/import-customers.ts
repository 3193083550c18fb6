import {
  accepted,
  commonRefusals,
  defineRefusals,
  fileRefusals,
  rowRefusals,
  type Outcome,
} from '@autoclub/domain-kit';
import { importRows, judgeRows, type RowVerdict } from '@autoclub/use-cases';
import { dealerOf, latestDayAt } from '../../network';
import { intakeRefusals, type Admission } from '../domain/intake-desk';
import { readRecord, type DeliveredRecord } from '../domain/delivered-record';
import { recordRefusals } from '../domain/refusals';
import { columnOf, recordOf, type CustomerRow } from './customer-row';
import { judgeIntake, keepIntake, NO_NEWS, provenanceOf, type Delivery } from './intake';
import type { CustomersPorts, KnownEmail } from './ports';

/**
 * Takes in a chunk of `customers.csv`: the good rows are kept, the others returned with their reasons. A row that is
 * known word for word is UNCHANGED, so a file can be sent again; one that says something else amends (rulebook CONV-5).
 */
export const importCustomers = importRows<CustomersPorts, CustomerRow>()({
  name: 'customersImport',
  refusals: defineRefusals({ ...fileRefusals.texts, ...commonRefusals.pick('DEALER_NOT_FOUND') }),
  rowRefusals: defineRefusals({
    ...rowRefusals.texts,
    ...recordRefusals.texts,
    ...intakeRefusals.texts,
  }),
  async judge(ports, rows, caller) {
    const dealer = await dealerOf(ports, caller);
    if (!dealer.ok) return dealer;
    const delivery: Delivery = { caller, dealer: dealer.value, origin: 'IMPORT' };
    const latest = latestDayAt(dealer.value, caller);
    let news = NO_NEWS;
    let emails: readonly KnownEmail[] = [];
    const answers = await judgeRows(rows, {
      numberOf: (row) => row.customerNumber,
      read: (row) => readRecord(recordOf(row), latest),
      async decide(records) {
        const judged = await judgeIntake(ports, delivery, records);
        news = judged.news;
        emails = await newEmails(ports, dealer.value.dealerId, judged.verdicts, records);
        const changed = new Set(emails.map(({ customerId }) => customerId));
        return judged.verdicts.map((verdict) =>
          verdict.ok ? accepted(rowVerdict(verdict.value, changed)) : verdict,
        );
      },
      columnOf,
    });
    return accepted({ answers, delivery, news, emails });
  },
  async keep(ports, { delivery, news, emails }) {
    const facts = await keepIntake(ports, news, delivery);
    await ports.customers.keepEmails(emails, provenanceOf(delivery));
    return facts;
  },
});

/** The addresses that rows say and that are not known in these words; of several of one customer the last counts. */
async function newEmails(
  { customers }: CustomersPorts,
  dealerId: string,
  verdicts: readonly Outcome<Admission, unknown>[],
  records: readonly DeliveredRecord[],
): Promise<KnownEmail[]> {
  const said = new Map<string, string>();
  for (const [at, verdict] of verdicts.entries()) {
    const email = records[at]?.email ?? null;
    if (verdict.ok && email !== null) said.set(verdict.value.customerId, email);
  }
  if (said.size === 0) return [];
  const known = await customers.emails(dealerId, [...said.keys()]);
  return [...said]
    .filter(([customerId, email]) => known.get(customerId) !== email)
    .map(([customerId, email]) => ({ customerId, email }));
}

function rowVerdict({ customerId, change, vehicles }: Admission, changed: ReadonlySet<string>): RowVerdict {
  const changes = [change, ...vehicles.map((vehicle) => vehicle.change)];
  return {
    id: customerId,
    isUnchanged: !changed.has(customerId) && changes.every((each) => each === 'UNCHANGED'),
  };
}
