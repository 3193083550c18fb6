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
import type { CustomersPorts, KnownBirthday, KnownEmail } from './ports';

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
    let beside = NOTHING_BESIDE;
    const answers = await judgeRows(rows, {
      numberOf: (row) => row.customerNumber,
      read: (row) => readRecord(recordOf(row), latest),
      async decide(records) {
        const judged = await judgeIntake(ports, delivery, records);
        news = judged.news;
        beside = await newBeside(ports, dealer.value.dealerId, judged.verdicts, records);
        const changed = new Set([...beside.emails, ...beside.birthdays].map(({ customerId }) => customerId));
        return judged.verdicts.map((verdict) =>
          verdict.ok ? accepted(rowVerdict(verdict.value, changed)) : verdict,
        );
      },
      columnOf,
    });
    return accepted({ answers, delivery, news, beside });
  },
  async keep(ports, { delivery, news, beside }) {
    const facts = await keepIntake(ports, news, delivery);
    await ports.customers.keepEmails(beside.emails, provenanceOf(delivery));
    await ports.customers.keepBirthdays(beside.birthdays, provenanceOf(delivery));
    return facts;
  },
});

/** What rows say that is kept beside the record and is not known in these words. */
interface Beside {
  readonly emails: readonly KnownEmail[];
  readonly birthdays: readonly KnownBirthday[];
}

const NOTHING_BESIDE: Beside = { emails: [], birthdays: [] };

type Verdicts = readonly Outcome<Admission, unknown>[];

async function newBeside(
  { customers }: CustomersPorts,
  dealerId: string,
  verdicts: Verdicts,
  records: readonly DeliveredRecord[],
): Promise<Beside> {
  const emails = said(verdicts, (at) => records[at]?.email);
  const birthdays = said(verdicts, (at) => records[at]?.bornOn);
  const knownEmails = emails.size > 0 ? await customers.emails(dealerId, [...emails.keys()]) : emails;
  const knownBirthdays =
    birthdays.size > 0 ? await customers.birthdays(dealerId, [...birthdays.keys()]) : birthdays;
  return {
    emails: news(emails, knownEmails).map(([customerId, email]) => ({ customerId, email })),
    birthdays: news(birthdays, knownBirthdays).map(([customerId, bornOn]) => ({ customerId, bornOn })),
  };
}

/** What the good rows say of each customer; of several of one customer the last counts. */
function said<T>(verdicts: Verdicts, valueAt: (at: number) => T | null | undefined): ReadonlyMap<string, T> {
  const values = new Map<string, T>();
  for (const [at, verdict] of verdicts.entries()) {
    const value = valueAt(at) ?? null;
    if (verdict.ok && value !== null) values.set(verdict.value.customerId, value);
  }
  return values;
}

const news = <T>(values: ReadonlyMap<string, T>, known: ReadonlyMap<string, T>): [string, T][] =>
  [...values].filter(([customerId, value]) => known.get(customerId) !== value);

function rowVerdict({ customerId, change, vehicles }: Admission, changed: ReadonlySet<string>): RowVerdict {
  const changes = [change, ...vehicles.map((vehicle) => vehicle.change)];
  return {
    id: customerId,
    isUnchanged: !changed.has(customerId) && changes.every((each) => each === 'UNCHANGED'),
  };
}
