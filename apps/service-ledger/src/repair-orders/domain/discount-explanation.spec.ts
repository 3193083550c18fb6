import { localDate, money } from '@autoclub/domain-kit';
import { type DiscountTerms, explainDiscount, type PricedLine } from './discount-explanation';

const line = (list: number, discount: number, ground: PricedLine['discountGround']): PricedLine => ({
  kind: 'LABOUR',
  payer: 'CUSTOMER',
  description: null,
  technicianId: null,
  list: money(list),
  discount: money(discount),
  discountGround: ground,
});
const terms = (overrides: Partial<DiscountTerms> = {}): DiscountTerms => ({
  tier: 'BASIC',
  rate: 500,
  businessDay: localDate('2026-11-21'),
  programmeVersion: 'default@1',
  couponNumbers: [],
  approval: null,
  ...overrides,
});

describe('explainDiscount', () => {
  it.each<[string, PricedLine[], DiscountTerms, string, string, string]>([
    [
      'a coupon that was better on one line',
      [line(100_000, 5_000, 'TIER'), line(10_000, 3_000, 'COUPON')],
      terms({ couponNumbers: ['CP-1'] }),
      'SVC-02',
      'round(1000.00 * 5%) + 30.00',
      '80.00',
    ],
    ['one line', [line(100_000, 5_000, 'TIER')], terms(), 'SVC-02', 'round(1000.00 * 5%)', '50.00'],
    [
      'two lines, each rounded',
      [line(10, 1, 'TIER'), line(30, 2, 'TIER')],
      terms(),
      'SVC-02',
      'round(0.10 * 5%) + round(0.30 * 5%)',
      '0.03',
    ],
    [
      'a share with a fraction',
      [line(1_000, 125, 'TIER')],
      terms({ rate: 1_250 }),
      'SVC-02',
      'round(10.00 * 12.5%)',
      '1.25',
    ],
    [
      'many lines',
      Array.from({ length: 6 }, () => line(1_000, 50, 'TIER')),
      terms(),
      'SVC-02',
      'sum of round(list * 5%) over 6 lines',
      '3.00',
    ],
    ['a member without labour of his own', [], terms(), 'SVC-02', '0.00', '0.00'],
    ['no member', [line(100, 0, 'NONE')], terms({ tier: null, rate: 0 }), 'SVC-03', '0.00', '0.00'],
    [
      'an approval beside the tier',
      [line(1_000, 50, 'TIER'), line(1_000, 300, 'APPROVED')],
      terms({ approval: { approvedBy: 'SM-1', reason: 'wait', source: 'APPROVED' } }),
      'SVC-03',
      'round(10.00 * 5%) + 3.00',
      '3.50',
    ],
  ])('CONV-4: %s', (_, lines, how, ruleId, formula, result) => {
    expect(explainDiscount(lines, how)).toMatchObject({ ruleId, formula, result, ruleVersion: 'default@1' });
  });
});
