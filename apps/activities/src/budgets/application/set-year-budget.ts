import { accepted, commonRefusals, defineRefusals, InputChecks, sumMoney } from '@autoclub/domain-kit';
import type { AmountInput, Money } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { evenQuarters } from '../domain/budget';
import type { YearBudget } from '../domain/budget';
import type { BudgetPorts } from './ports';

export interface SetYearBudgetInput {
  readonly year: number;
  readonly amount: AmountInput;
  readonly quarterAmounts?: readonly AmountInput[] | null | undefined;
}

const refusals = defineRefusals({
  ...commonRefusals.pick(
    'NUMBER_OUT_OF_RANGE',
    'AMOUNT_INVALID',
    'AMOUNT_NEGATIVE',
    'AMOUNT_OUT_OF_RANGE',
    'CURRENCY_MISMATCH',
  ),
  QUARTERS_DO_NOT_ADD_UP: {
    zh: '四个季度的份额之和须为 {amount}。',
    en: 'There must be four shares of the quarters, and they must add up to {amount}.',
  },
});

/** Sets the club's budget of a year and the shares of its quarters (rulebook ACT-03); set again, it replaces. */
export const setYearBudget = command<BudgetPorts>()({
  name: 'activityYearBudgetSet',
  refusals,
  read(input: SetYearBudgetInput) {
    const checks = new InputChecks(refusals);
    const year = checks.wholeNumber(input.year, ['year'], { min: 2000, max: 2099 });
    const amount = checks.amount(input.amount, ['amount']);
    const shares = input.quarterAmounts?.map((each, at) =>
      checks.amount(each, ['quarterAmounts', String(at)]),
    );
    if (!amount || shares?.includes(undefined)) return checks.complete({ year, quarters: undefined });
    const quarters = shares ? fourOf(shares) : evenQuarters(amount);
    if (!quarters || sumMoney(quarters).amountMinor !== amount.amountMinor)
      checks.refusals.push(refusals.no('QUARTERS_DO_NOT_ADD_UP', ['quarterAmounts'], { amount }));
    return checks.complete({ year, quarters });
  },
  async work({ budgets }, { year, quarters }, caller) {
    await budgets.awaitTurn(caller.dealerId);
    const budget: YearBudget = {
      dealerId: caller.dealerId,
      year,
      quarters,
      setBy: caller.staffMemberId,
      setAt: caller.now,
    };
    await budgets.saveYear(budget);
    return accepted({ answer: { year }, written: budget });
  },
});

function fourOf(shares: readonly (Money | undefined)[]): YearBudget['quarters'] | undefined {
  const [first, second, third, fourth] = shares;
  const isFour = shares.length === 4 && first && second && third && fourth;
  return isFour ? [first, second, third, fourth] : undefined;
}
