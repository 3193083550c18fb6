import { localDate, money, sumMoney } from '@autoclub/domain-kit';
import fc from 'fast-check';
import { balancesOf, BURDENS, CATEGORIES, type Difference, entryOf, SIDES, sumsOf } from './entry';

const departments = { club: 'CLUB', workshop: 'SERVICE', goods: 'BOUTIQUE' };
const firstOpenDay = localDate('2026-11-01');
const context = { id: 'cle_1', dealerId: 'dlr_1', firstOpenDay, currency: 'CNY' as const };
const difference: Difference = {
  sourceType: 'REPAIR_ORDER',
  sourceId: 'ror_1',
  side: 'EXPENSE',
  category: 'LABOUR_DISCOUNTS',
  departmentCode: null,
  factOn: localDate('2026-11-05'),
  amountMinor: 5_000,
};

describe('the books of the club', () => {
  it.each([
    ['LABOUR_DISCOUNTS', 'EXPENSE', 'SERVICE', 'OTHER_DEPARTMENT'],
    ['FREE_SERVICES', 'EXPENSE', 'SERVICE', 'OTHER_DEPARTMENT'],
    ['POINTS_FOR_SERVICES', 'EXPENSE', 'SERVICE', 'OTHER_DEPARTMENT'],
    ['POINTS_FOR_GOODS', 'EXPENSE', 'BOUTIQUE', 'OTHER_DEPARTMENT'],
    ['REWARDS', 'EXPENSE', 'CLUB', 'OWN'],
    ['ANNUAL_FEES', 'INCOME', 'CLUB', 'OWN'],
  ] as const)(
    'SVC-18: %s of the side %s are settled with %s, %s',
    (category, side, departmentCode, burden) => {
      const entry = entryOf({ ...difference, category, side }, departments, context);
      expect(entry).toMatchObject({ departmentCode, burden });
      const accounts = [`${side}:${category}`, `DEPARTMENT:${departmentCode}`];
      expect([entry.debitAccount, entry.creditAccount]).toEqual(
        side === 'EXPENSE' ? accounts : accounts.reverse(),
      );
    },
  );

  it('SVC-18: a fact that names its department is settled with that one', () => {
    expect(entryOf({ ...difference, departmentCode: 'CLUB' }, departments, context)).toMatchObject({
      departmentCode: 'CLUB',
      burden: 'OWN',
    });
  });

  it.each([
    ['2026-10-31', '2026-11-01'],
    ['2026-11-01', '2026-11-01'],
    ['2026-11-02', '2026-11-02'],
    [null, '2026-11-01'],
  ])('SVC-18: a fact of %s is booked on %s', (factOn, bookedOn) => {
    const day = factOn === null ? null : localDate(factOn);
    expect(entryOf({ ...difference, factOn: day }, departments, context).bookedOn).toBe(bookedOn);
  });

  const anyDifference = fc.record({
    side: fc.constantFrom(...SIDES),
    category: fc.constantFrom(...CATEGORIES),
    departmentCode: fc.constantFrom(null, 'CLUB', 'SALES'),
    amountMinor: fc.integer({ min: -1_000_000, max: 1_000_000 }).filter((amount) => amount !== 0),
  });

  it('SVC-18: whatever is booked, all accounts together are nothing, to the fen', () => {
    fc.assert(
      fc.property(fc.array(anyDifference), (differences) => {
        const entries = differences.map((each) => entryOf({ ...difference, ...each }, departments, context));
        expect(sumMoney(balancesOf(entries).values())).toEqual(money(0));
      }),
      { seed: 18, numRuns: 200 },
    );
  });

  const anyLine = fc.record({
    side: fc.constantFrom(...SIDES),
    amount: fc.integer({ min: -1_000_000, max: 1_000_000 }).map((amount) => money(amount)),
  });

  it('SVC-18: opening and income less expense is closing, and periods carry over without a gap', () => {
    fc.assert(
      fc.property(
        fc.array(anyLine),
        fc.array(anyLine),
        fc.integer({ min: -9_999, max: 9_999 }),
        (one, two, start) => {
          const first = sumsOf(money(start), one);
          const second = sumsOf(first.closing, two);
          const whole = sumsOf(money(start), [...one, ...two]);
          expect(first.closing.amountMinor).toBe(
            first.opening.amountMinor + first.income.amountMinor - first.expense.amountMinor,
          );
          expect(second.closing).toEqual(whole.closing);
        },
      ),
      { seed: 18, numRuns: 200 },
    );
    expect(BURDENS).toHaveLength(2);
  });
});
