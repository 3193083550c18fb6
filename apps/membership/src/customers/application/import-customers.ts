import { accepted, commonRefusals, defineRefusals, fileRefusals, rowRefusals } from '@autoclub/domain-kit';
import { importRows, judgeRows, type RowVerdict } from '@autoclub/use-cases';
import { dealerOf, latestDayAt } from '../../network';
import { intakeRefusals, type Admission } from '../domain/intake-desk';
import { readRecord } from '../domain/delivered-record';
import { recordRefusals } from '../domain/refusals';
import { columnOf, recordOf, type CustomerRow } from './customer-row';
import { judgeIntake, keepIntake, NO_NEWS, type Delivery } from './intake';
import type { CustomersPorts } from './ports';

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
    const answers = await judgeRows(rows, {
      numberOf: (row) => row.customerNumber,
      read: (row) => readRecord(recordOf(row), latest),
      async decide(records) {
        const judged = await judgeIntake(ports, delivery, records);
        news = judged.news;
        return judged.verdicts.map((verdict) => (verdict.ok ? accepted(rowVerdict(verdict.value)) : verdict));
      },
      columnOf,
    });
    return accepted({ answers, delivery, news });
  },
  keep: (ports, { delivery, news }) => keepIntake(ports, news, delivery),
});

function rowVerdict({ customerId, change, vehicles }: Admission): RowVerdict {
  const changes = [change, ...vehicles.map((vehicle) => vehicle.change)];
  return { id: customerId, isUnchanged: changes.every((each) => each === 'UNCHANGED') };
}
