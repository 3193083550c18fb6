import { localDate, money, sumMoney } from '@autoclub/domain-kit';
import fc from 'fast-check';
import { CATEGORIES } from './entry';
import { statementOf } from './service-statement';

const days = { from: localDate('2026-03-01'), to: localDate('2027-03-01') };

describe('the service statement of a member', () => {
  it.each([
    [18_000, 17_999, 9_999],
    [18_000, 18_000, 10_000],
    [18_000, 36_000, 20_000],
    [18_000, 0, 0],
    [0, 5_000, null],
  ])('SVC-06: for a fee of %i a value of %i is %s', (fee, value, ratioBp) => {
    const parts = [{ category: 'FREE_SERVICES' as const, amount: money(value) }];
    expect(statementOf('mem_1', days, money(fee), parts)).toMatchObject({ value: money(value), ratioBp });
  });

  it('SVC-06: the parts sum to the whole, to the fen', () => {
    const part = fc.record({
      category: fc.constantFrom(...CATEGORIES),
      amount: fc.integer({ min: 0, max: 1_000_000 }).map((amount) => money(amount)),
    });
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const { byCategory, value } = statementOf('mem_1', days, money(1), parts);
        expect(sumMoney(byCategory.values())).toEqual(value);
        expect(value).toEqual(sumMoney(parts.map(({ amount }) => amount)));
      }),
      { seed: 6, numRuns: 200 },
    );
  });
});
