import { money, sumMoney } from '@autoclub/domain-kit';
import fc from 'fast-check';
import type { CouponTerms } from '../../coupons';
import { couponDiscounts, couponUses, fitsLine } from './coupon-pricing';
import { type LineDraft, priceLine } from './line-pricing';
import type { LineKind, Payer } from './repair-order';

const line = (kind: LineKind, list: number, couponId?: string, payer: Payer = 'CUSTOMER'): LineDraft => ({
  kind,
  payer,
  description: null,
  list: money(list),
  requestedDiscount: null,
  ...(couponId ? { couponId } : {}),
});

const terms = (kind: CouponTerms['kind'], worth = 0, discountBp: number | null = null): CouponTerms => ({
  definitionCode: 'X',
  kind,
  worth: money(worth),
  discountBp,
  leastDiscountBp: null,
  serviceCode: null,
  isTransferable: false,
  bearingDepartment: 'CLUB',
});

/** Discount and ground of each line. */
function priced(lines: readonly LineDraft[], coupon: CouponTerms, rate: number) {
  const byCoupon = couponDiscounts(lines, new Map([['c', coupon]]));
  return lines.map((each, i) => priceLine(each, rate, byCoupon[i]));
}

describe('a line with a coupon', () => {
  it.each([
    [
      '30 % of labour for a non-member',
      [line('LABOUR', 10_000, 'c')],
      terms('LABOUR_DISCOUNT', 0, 3_000),
      0,
      '3000 COUPON',
    ],
    [
      '19.99 % beside a tier of 20 %',
      [line('LABOUR', 10_000, 'c')],
      terms('LABOUR_DISCOUNT', 0, 1_999),
      2_000,
      '2000 TIER',
    ],
    [
      '20 % beside a tier of 20 %',
      [line('LABOUR', 10_000, 'c')],
      terms('LABOUR_DISCOUNT', 0, 2_000),
      2_000,
      '2000 TIER',
    ],
    [
      '20.01 % beside a tier of 20 %',
      [line('LABOUR', 10_000, 'c')],
      terms('LABOUR_DISCOUNT', 0, 2_001),
      2_000,
      '2001 COUPON',
    ],
    ['a free service', [line('LABOUR', 11_800, 'c')], terms('FREE_SERVICE', 11_800), 500, '11800 COUPON'],
    [
      'a free service that has become dearer',
      [line('OTHER', 12_800, 'c')],
      terms('FREE_SERVICE', 11_800),
      0,
      '12800 COUPON',
    ],
    [
      '50.00 off goods of 49.99',
      [line('BOUTIQUE', 4_999, 'c')],
      terms('MONEY_OFF_BOUTIQUE', 5_000),
      0,
      '4999 COUPON',
    ],
    [
      '50.00 off goods of 50.01',
      [line('BOUTIQUE', 5_001, 'c')],
      terms('MONEY_OFF_BOUTIQUE', 5_000),
      0,
      '5000 COUPON',
    ],
    ['goods that do not name it', [line('BOUTIQUE', 5_001)], terms('MONEY_OFF_BOUTIQUE', 5_000), 0, '0 NONE'],
    [
      'a part paid by the insurer',
      [line('PART', 5_000, 'c', 'INSURER')],
      terms('FREE_SERVICE', 5_000),
      0,
      '0 NONE',
    ],
  ])('SVC-02, SVC-07: %s', (_, lines, coupon, rate, expected) => {
    const said = priced(lines, coupon, rate).map(
      ({ discount, ground }) => `${discount.amountMinor} ${ground}`,
    );
    expect(said.join(', ')).toBe(expected);
  });

  it.each([
    [3_000, 500, '3000 COUPON'],
    [3_001, 500, '3001 APPROVED'],
  ])(
    'SVC-03: asked %i where a coupon gives 3000 and the tier %i basis points: %s',
    (asked, rate, expected) => {
      const each = { ...line('LABOUR', 10_000, 'c'), requestedDiscount: money(asked) };
      const [only] = priced([each], terms('LABOUR_DISCOUNT', 0, 3_000), rate);
      expect(`${only?.discount.amountMinor} ${only?.ground}`).toBe(expected);
    },
  );

  it.each([
    ['MONEY_OFF_BOUTIQUE', 'BOUTIQUE', 'CUSTOMER', true],
    ['MONEY_OFF_BOUTIQUE', 'PART', 'CUSTOMER', false],
    ['MONEY_OFF_BOUTIQUE', 'BOUTIQUE', 'CLUB', false],
    ['MONEY_OFF_INSURANCE_RENEWAL', 'INSURANCE', 'CUSTOMER', true],
    ['MONEY_OFF_INSURANCE_RENEWAL', 'BOUTIQUE', 'CUSTOMER', false],
    ['LABOUR_DISCOUNT', 'LABOUR', 'CUSTOMER', true],
    ['LABOUR_DISCOUNT', 'LABOUR', 'WARRANTY', false],
    ['LABOUR_DISCOUNT', 'PART', 'CUSTOMER', false],
    ['FREE_SERVICE', 'PART', 'CUSTOMER', true],
    ['FREE_SERVICE', 'PART', 'INSURER', false],
    ['CAR_PURCHASE_REFERRAL_FUND', 'OTHER', 'CUSTOMER', false],
    ['PREMIUM_BACK', 'INSURANCE', 'CUSTOMER', false],
  ] as const)('SVC-07: %s on %s paid by %s: %s', (kind, lineKind, payer, expected) => {
    expect(fitsLine(terms(kind), line(lineKind, 100, 'c', payer))).toBe(expected);
  });

  it('SVC-07: money off is spread over its lines, and the parts sum to it or to the lines', () => {
    const lists = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(lists, fc.integer({ min: 0, max: 2_000_000 }), (amounts, worth) => {
        const lines = amounts.map((list) => line('BOUTIQUE', list, 'c'));
        const found = priced(lines, terms('MONEY_OFF_BOUTIQUE', worth), 500);
        const total = sumMoney(found.map(({ discount }) => discount)).amountMinor;
        const sum = amounts.reduce((whole, amount) => whole + amount, 0);
        expect(total).toBe(Math.min(worth, sum));
        found.forEach(({ discount }, i) => expect(discount.amountMinor).toBeLessThanOrEqual(amounts[i] ?? 0));
      }),
    );
  });

  it('SVC-02: a coupon that is better on no line is not used', () => {
    const lines = [line('LABOUR', 10_000, 'c'), line('LABOUR', 20_000, 'c')];
    const coupon = terms('LABOUR_DISCOUNT', 0, 1_000);
    const uses = (rate: number) => {
      const found = priced(lines, coupon, rate).map(({ discount, ground }) => ({
        discount,
        discountGround: ground,
      }));
      return couponUses(lines, found).map(({ couponId, amount }) => `${couponId} ${amount.amountMinor}`);
    };
    expect(uses(2_000)).toEqual(['c 0']);
    expect(uses(500)).toEqual(['c 3000']);
  });
});
