import { money } from '@autoclub/domain-kit';
import { isMemberPriced, priceLine } from './line-pricing';

const labour = (minor: number) => ({
  kind: 'LABOUR' as const,
  payer: 'CUSTOMER' as const,
  description: null,
  list: money(minor),
  requestedDiscount: null,
});

describe('priceLine', () => {
  it.each([
    [100_000, 500, 5_000],
    [9, 500, 0],
    [10, 500, 1],
    [30, 500, 2],
    [29, 500, 1],
    [99_999, 2_000, 20_000],
    [0, 2_000, 0],
    [1_000_000_000_000, 1_000, 100_000_000_000],
  ])('SVC-02: %i fen of labour at %i basis points: %i fen off, rounded half-up', (list, rate, discount) => {
    expect(priceLine(labour(list), rate).discount.amountMinor).toBe(discount);
  });

  it.each([
    ['LABOUR', 'CUSTOMER', true],
    ['LABOUR', 'INSURER', false],
    ['LABOUR', 'WARRANTY', false],
    ['LABOUR', 'CLUB', false],
    ['PART', 'CUSTOMER', false],
    ['BOUTIQUE', 'CUSTOMER', false],
    ['INSURANCE', 'CUSTOMER', false],
    ['OTHER', 'CUSTOMER', false],
  ] as const)("SVC-02: the member's price reaches %s paid by %s: %s", (kind, payer, expected) => {
    expect(isMemberPriced({ kind, payer })).toBe(expected);
  });

  it.each([
    [null, 500, 500, 'TIER'],
    [null, 0, 0, 'NONE'],
    [400, 500, 500, 'TIER'],
    [500, 500, 500, 'TIER'],
    [501, 500, 501, 'APPROVED'],
    [1, 0, 1, 'APPROVED'],
  ] as const)(
    'SVC-03: asked %s where the tier gives %i basis points: %i on the ground %s',
    (asked, rate, discount, ground) => {
      const line = { ...labour(10_000), requestedDiscount: asked === null ? null : money(asked) };
      expect(priceLine(line, rate)).toEqual({ discount: money(discount), ground });
    },
  );
});
