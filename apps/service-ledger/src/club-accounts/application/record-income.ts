import {
  accepted,
  type AmountInput,
  businessDayOf,
  InputChecks,
  type LocalDate,
  refused,
} from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { currencyFault } from '../../network';
import { incomeRefusals } from '../domain/refusals';
import type { ClubPorts } from './ports';

export interface IncomeInput {
  readonly amount: AmountInput;
  readonly receivedOn: LocalDate;
  /** Where it came from, as a code of the dealer: a sponsor, a partner. */
  readonly sourceCode: string;
}

/** Records income of the club that no other system reports (rulebook SVC-18). */
export const recordIncome = command<ClubPorts>()({
  name: 'clubIncomeRecord',
  refusals: incomeRefusals,
  read: ({ amount, receivedOn, sourceCode }: IncomeInput) => {
    const checks = new InputChecks(incomeRefusals);
    return checks.complete({
      amount: checks.positiveAmount(amount, ['amount']),
      receivedOn: checks.day(receivedOn, ['receivedOn']),
      sourceCode: checks.code(sourceCode, ['sourceCode']),
    });
  },
  async work(ports, income, { now }) {
    const { no } = incomeRefusals;
    const dealer = await ports.dealer();
    if (!dealer) return refused(no('DEALER_NOT_FOUND', []));
    const wrongCurrency = currencyFault(income.amount, dealer.currency, ['amount']);
    if (wrongCurrency.length > 0) return refused(...wrongCurrency);
    const today = businessDayOf(now, dealer.timeZone);
    if (income.receivedOn > today) return refused(no('DATE_IN_FUTURE', ['receivedOn']));
    const id = ports.ids('cli');
    await ports.writeIncome({ ...income, id, dealerId: dealer.id });
    return accepted({ answer: { clubIncomeId: id } });
  },
});
