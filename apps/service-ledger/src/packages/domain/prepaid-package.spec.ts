import { localDate, money, sumMoney } from '@autoclub/domain-kit';
import fc from 'fast-check';
import { negated, sumQuantities, varianceOf } from './liability';
import {
  owedOf,
  type PackageDefinition,
  paidFor,
  type PrepaidPackage,
  priceSets,
  refundOf,
  remainingPaid,
} from './prepaid-package';
import { type OrderOfUse, useNextSet } from './use-package';

const definition = (discounts: number[], filter: 'none' | 'listed' | 'free' = 'none'): PackageDefinition => ({
  code: 'X',
  name: { zh: '套餐', en: 'Package' },
  kind: 'MAINTENANCE_SETS',
  sets: discounts.map((oilDiscountBp) => ({ oilDiscountBp })),
  hasFilter: filter !== 'none',
  isFilterFree: filter === 'free',
});
const content = {
  oilMillilitres: 4_000,
  oilList: money(40_000),
  filterList: money(5_000),
  workList: money(10_000),
};
const prices = (of: PackageDefinition) => priceSets(of, content).map(({ price }) => price.amountMinor);

const sold = (usedSets: number, overrides: Partial<PrepaidPackage> = {}): PrepaidPackage => ({
  id: 'pkg_1',
  dealerId: 'dlr_1',
  customerId: 'cus_1',
  membershipId: null,
  vehicleId: null,
  externalRef: null,
  fingerprint: 'f',
  kind: 'MAINTENANCE_SETS',
  definitionCode: 'X',
  soldOn: localDate('2026-11-20'),
  soldAt: new Date(0),
  soldById: null,
  sets: priceSets(definition([1_000, 2_000, 3_000], 'listed'), content),
  usedSets,
  refund: null,
  version: 1,
  traceId: 't',
  ...overrides,
});

describe('priceSets', () => {
  it.each([
    ['oil prepaid: 20 % off', definition([2_000]), [42_000]],
    ['a maintenance: oil 20 % off, filter free', definition([2_000], 'free'), [42_000]],
    ['a maintenance: filter at list', definition([2_000], 'listed'), [47_000]],
    [
      'three sets: the first three steps',
      definition([1_000, 2_000, 3_000], 'listed'),
      [51_000, 47_000, 43_000],
    ],
    [
      'five sets: 10 to 50 % off the oil',
      definition([1_000, 2_000, 3_000, 4_000, 5_000], 'listed'),
      [51_000, 47_000, 43_000, 39_000, 35_000],
    ],
  ])('SVC-08: %s', (_, of, expected) => {
    expect(prices(of)).toEqual(expected);
  });

  it.each([
    [9, 500, 9],
    [10, 500, 9],
    [30, 500, 28],
    [29, 500, 28],
  ])(
    'SVC-08, CONV-1: %i fen of oil at %i basis points cost %i, the share rounded half-up',
    (oil, share, price) => {
      const none = money(0);
      const [set] = priceSets(definition([share]), {
        oilMillilitres: 1,
        oilList: money(oil),
        filterList: none,
        workList: none,
      });
      expect(set?.price.amountMinor).toBe(price);
    },
  );

  it('SVC-08: what is owed and what is used sum to what was paid, in money, oil and filters', () => {
    const amounts = fc.integer({ min: 1, max: 10_000_000 });
    fc.assert(
      fc.property(amounts, amounts, amounts, fc.nat({ max: 5 }), (oil, filter, work, used) => {
        const lists = {
          oilMillilitres: 4_000,
          oilList: money(oil),
          filterList: money(filter),
          workList: money(work),
        };
        const sets = priceSets(definition([1_000, 2_000, 3_000, 4_000, 5_000], 'listed'), lists);
        const given = sold(used, { sets });
        const owed = owedOf(given);
        const released = sumMoney(sets.slice(0, used).map(({ price }) => price));
        expect(owed.amount.amountMinor + released.amountMinor).toBe(paidFor(given).amountMinor);
        expect([owed.oilMillilitres, owed.filters]).toEqual([(5 - used) * 4_000, 5 - used]);
        const refund = refundOf(given, 'AT_PACKAGE_PRICE');
        expect(refund).toEqual(owed.amount);
        expect(refundOf(given, 'AT_LIST_PRICE').amountMinor).toBeLessThanOrEqual(refund.amountMinor);
      }),
    );
  });
});

describe('giving a package back', () => {
  it.each([
    [0, 'AT_PACKAGE_PRICE', 141_000],
    [1, 'AT_PACKAGE_PRICE', 90_000],
    [2, 'AT_PACKAGE_PRICE', 43_000],
    [3, 'AT_PACKAGE_PRICE', 0],
    [0, 'AT_LIST_PRICE', 141_000],
    [1, 'AT_LIST_PRICE', 86_000],
    [2, 'AT_LIST_PRICE', 31_000],
    [3, 'AT_LIST_PRICE', 0],
  ] as const)('SVC-08: after %i uses %s returns %i fen', (used, usesCounted, expected) => {
    expect(refundOf(sold(used), usesCounted).amountMinor).toBe(expected);
  });

  it('SVC-08, PTS-05: nothing is owed any more, and what remains paid earns', () => {
    const refund = {
      id: 'rfd_1',
      refundedOn: localDate('2026-12-01'),
      amount: money(90_000),
      usesCounted: 'AT_PACKAGE_PRICE' as const,
      reason: 'r',
      refundedById: null,
    };
    expect(owedOf(sold(1, { refund }))).toEqual({ sets: 0, oilMillilitres: 0, filters: 0, amount: money(0) });
    expect(remainingPaid(sold(1, { refund }))).toEqual(money(51_000));
  });
});

describe('useNextSet', () => {
  const order: OrderOfUse = {
    id: 'ror_1',
    customerId: 'cus_1',
    vehicleId: 'veh_1',
    businessDay: localDate('2026-11-20'),
  };
  const refund = {
    id: 'rfd_1',
    refundedOn: localDate('2026-12-01'),
    amount: money(1),
    usesCounted: 'AT_PACKAGE_PRICE' as const,
    reason: 'r',
    refundedById: null,
  };
  const early = { ...order, businessDay: localDate('2026-11-19') };

  it.each([
    ['the first', sold(0), order, [], '1'],
    ['the last', sold(2), order, [], '3'],
    ['one more', sold(3), order, [], 'PACKAGE_USED_UP'],
    ['none', undefined, order, [], 'PACKAGE_NOT_FOUND'],
    ['on no order', sold(0), undefined, [], 'REPAIR_ORDER_NOT_FOUND'],
    ['given back', sold(0, { refund }), order, [], 'PACKAGE_REFUNDED'],
    ['the day before it was sold', sold(0), early, [], 'PACKAGE_SOLD_LATER'],
    ['twice on an order', sold(1), order, [{ repairOrderId: 'ror_1' }], 'PACKAGE_USED_ON_ORDER'],
    ['again on another order', sold(1), order, [{ repairOrderId: 'ror_2' }], '2'],
    ['of another customer', sold(0, { customerId: 'cus_2' }), order, [], 'PACKAGE_OF_ANOTHER_CUSTOMER'],
    ['of another vehicle', sold(0, { vehicleId: 'veh_2' }), order, [], 'PACKAGE_OF_ANOTHER_VEHICLE'],
    [
      'of the vehicle, brought by a friend',
      sold(0, { vehicleId: 'veh_1', customerId: 'cus_2' }),
      order,
      [],
      '1',
    ],
  ])('SVC-08: a set of a package %s', (_, given, of, earlier, expected) => {
    const decided = useNextSet(given, of, earlier);
    expect(decided.ok ? String(decided.value.set.setNumber) : decided.refusals[0]?.code).toBe(expected);
  });
});

describe('the count of what is owed', () => {
  const quantities = (oilMillilitres: number, filters: number, minor: number) => ({
    oilMillilitres,
    filters,
    amount: money(minor),
  });

  it('SVC-08: is sold less used less given back, and a variance shows either way', () => {
    const [all, one] = [quantities(12_000, 3, 141_000), quantities(4_000, 1, 51_000)];
    const booked = sumQuantities([all, negated(one)]);
    expect(booked).toEqual(quantities(8_000, 2, 90_000));
    expect(varianceOf({ counted: booked, booked })).toEqual(quantities(0, 0, 0));
    expect(varianceOf({ counted: all, booked })).toEqual(one);
    expect(varianceOf({ counted: one, booked })).toEqual(quantities(-4_000, -1, -39_000));
  });
});
