import {
  accepted,
  addMonths,
  type AmountInput,
  businessDayOf,
  InputChecks,
  type LocalDate,
  refused,
} from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { currencyFault } from '../../network';
import { countRefusals } from '../domain/refusals';
import type { CountPorts } from './ports';

export interface CountInput {
  /** The first day of the month. */
  readonly month: LocalDate;
  readonly oilMillilitres: number;
  readonly filters: number;
  readonly amount: AmountInput;
}

const MOST = 1_000_000_000;

/**
 * Keeps the month's count of what is still owed on packages beside what the books say, so that a variance is seen
 * (rulebook SVC-08). Counted again, the last count stands.
 */
export const countPackages = command<CountPorts>()({
  name: 'packageCountRecord',
  refusals: countRefusals,
  read: ({ month, oilMillilitres, filters, amount }: CountInput) => {
    const checks = new InputChecks(countRefusals);
    const limits = { min: 0, max: MOST };
    if (!month.endsWith('-01')) return refused(countRefusals.no('MONTH_INVALID', ['month']));
    return checks.complete({
      month: checks.day(month, ['month']),
      oilMillilitres: checks.wholeNumber(oilMillilitres, ['oilMillilitres'], limits),
      filters: checks.wholeNumber(filters, ['filters'], limits),
      amount: checks.amount(amount, ['amount']),
    });
  },
  async work(ports, { month, ...counted }, { now, staffMemberId }) {
    const dealer = await ports.dealer();
    if (!dealer) return refused(countRefusals.no('DEALER_NOT_FOUND', []));
    const wrongCurrency = currencyFault(counted.amount, dealer.currency, ['amount']);
    if (wrongCurrency.length > 0) return refused(...wrongCurrency);
    const after = addMonths(month, 1);
    if (businessDayOf(now, dealer.timeZone) < after)
      return refused(countRefusals.no('MONTH_NOT_OVER', ['month']));
    const booked = await ports.bookedBefore(after);
    const count = { dealerId: dealer.id, month, counted, booked, countedAt: now, countedById: staffMemberId };
    await ports.writeCount(count);
    return accepted({ answer: { month }, written: count });
  },
});
