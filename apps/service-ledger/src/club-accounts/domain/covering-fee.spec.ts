import { money } from '@autoclub/domain-kit';
import fc from 'fast-check';
import { coveringFee } from './covering-fee';

const fee = (expense: number, otherIncome: number, payingCount: number) =>
  coveringFee({ expense: money(expense), otherIncome: money(otherIncome), payingCount })?.amountMinor ?? null;

describe('the fee that would cover the club', () => {
  it.each([
    [10_000, 0, 10, 1_000],
    [10_001, 0, 10, 1_001],
    [10_000, 1, 10, 1_000],
    [10_000, 10_000, 10, 0],
    [10_000, 20_000, 10, 0],
    [10_000, 0, 0, null],
  ])(
    'SVC-18: of %i spent and %i earned otherwise %i members bear %s each',
    (expense, other, count, expected) => {
      expect(fee(expense, other, count)).toBe(expected);
    },
  );

  it('SVC-18: covers the expense, and a fen less would not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000_000 }),
        fc.integer({ min: 1, max: 500 }),
        (expense, count) => {
          const each = fee(expense, 0, count) ?? 0;
          expect(each * count).toBeGreaterThanOrEqual(expense);
          expect((each - 1) * count).toBeLessThan(expense);
        },
      ),
      { seed: 18, numRuns: 200 },
    );
  });
});
