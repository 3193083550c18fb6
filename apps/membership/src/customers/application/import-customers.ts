import { accepted, commonRefusals, defineRefusals, fileRefusals, rowRefusals } from '@autoclub/domain-kit';
import { importRows, judgeRows } from '@autoclub/use-cases';
import { dealerOf, latestDayAt, type DealerRecord } from '../../network';
import { intakeRefusals } from '../domain/customer-intake';
import { readRecord } from '../domain/delivered-record';
import { recordRefusals } from '../domain/refusals';
import { columnOf, recordOf, type CustomerRow } from './customer-row';
import { judgeIntake, keepIntake, type Judged } from './intake';
import type { CustomersPorts } from './ports';

interface JudgedFile {
  readonly dealer: DealerRecord;
  readonly news: Judged['news'];
}

/**
 * Takes in a chunk of `customers.csv`: the good rows are kept, the others answered with their reasons. A row that is
 * known word for word is UNCHANGED, so a file can be sent again (rulebook CONV-5).
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
    const found = await dealerOf(ports, caller);
    if (!found.ok) return found;
    const dealer = found.value;
    const latest = latestDayAt(dealer, caller);
    let news: Judged['news'] = { customers: [], vehicles: [] };
    const answers = await judgeRows(rows, {
      numberOf: (row) => row.customerNumber,
      read: (row) => readRecord(recordOf(row), latest),
      async decide(records) {
        const judged = await judgeIntake(ports, dealer, records);
        news = judged.news;
        return judged.verdicts.map((verdict) =>
          verdict.ok
            ? accepted({ id: verdict.value.customerId, isUnchanged: !hasNews(verdict.value) })
            : verdict,
        );
      },
      columnOf,
    });
    return accepted<JudgedFile & { readonly answers: typeof answers }>({ answers, dealer, news });
  },
  keep: (ports, { dealer, news }, caller) => keepIntake(ports, news, { caller, dealer, origin: 'IMPORT' }),
});

function hasNews({
  isNewCustomer,
  vehicles,
}: {
  readonly isNewCustomer: boolean;
  readonly vehicles: readonly { readonly isNew: boolean }[];
}) {
  return isNewCustomer || vehicles.some(({ isNew }) => isNew);
}
