import { money } from '@autoclub/domain-kit';
import fc from 'fast-check';
import { owedInMoney, paidBy, splitRefund } from './points-payment';
import type { OrderLine, PointsPayment } from './repair-order';

const line = (listMinor: number, refundedMinor = 0): OrderLine => ({
  id: 'a',
  kind: 'PART',
  payer: 'CUSTOMER',
  description: null,
  technicianId: null,
  list: money(listMinor),
  discount: money(0),
  discountGround: 'NONE',
  refunded: money(refundedMinor),
});
const payment = (points: number, more: Partial<PointsPayment> = {}): PointsPayment => ({
  redemptionId: 'rdm_1',
  points,
  worthMinor: points * 100,
  returnedPoints: 0,
  refundedBeforeMinor: 0,
  ...more,
});
const order = (lines: OrderLine[], ...payments: PointsPayment[]) =>
  paidBy({ lines, paidWithPoints: money(0) }, payments);
const returned = (split: ReturnType<typeof splitRefund>) =>
  split && [split.payments.map(({ returnedPoints }) => returnedPoints), split.inPointsMinor];

describe('a refund of an order that points have paid in part', () => {
  it.each([
    ['a half', 50_000, [[50], 5_000]],
    ['a third, rounded down', 33_333, [[33], 3_300]],
    ['less than a point', 999, [[0], 0]],
    ['just a point', 1_000, [[1], 100]],
    ['all', 100_000, [[100], 10_000]],
  ])('PTS-07: of 1 000.00 with 100 points in it, for %s', (_, refundMinor, expected) => {
    expect(returned(splitRefund(order([line(100_000)], payment(100)), refundMinor))).toEqual(expected);
  });

  it.each([
    ['one fen that would cost a point', 1, 999, [[0], 0]],
    ['what is worth the point', 100, 999, [[1], 100]],
  ])('PTS-07: never gives points worth more than %s', (_, refundMinor, refundedMinor, expected) => {
    expect(returned(splitRefund(order([line(100_000, refundedMinor)], payment(100)), refundMinor))).toEqual(
      expected,
    );
  });

  it.each([
    ['more points where less was money', order([line(1_000)], payment(9)), 999, [[9], 900]],
    ['nothing where whole points cannot do it', order([line(10_000)], payment(100)), 1, undefined],
    ['a point of an order that points paid as a whole', order([line(10_000)], payment(100)), 100, [[1], 100]],
  ])('PTS-07: gives %s', (_, paid, refundMinor, expected) => {
    expect(returned(splitRefund(paid, refundMinor))).toEqual(expected);
  });

  it('PTS-07: counts the refunds since the payment: 500.00 were refunded before points paid the rest', () => {
    const late = payment(500, { refundedBeforeMinor: 50_000 });
    expect(returned(splitRefund(order([line(100_000, 50_000)], late), 10_000))).toEqual([[100], 10_000]);
  });

  it('PTS-07: two redemptions get their share each', () => {
    const paid = order([line(100_000)], payment(100), payment(300, { redemptionId: 'rdm_2' }));
    expect(returned(splitRefund(paid, 50_000))).toEqual([[50, 150], 20_000]);
  });

  it('PTS-07: whatever is refunded in turn, money and points go back to the fen and to the point', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 40_000 }), { minLength: 1, maxLength: 8 });
    const worths = fc.constantFrom(1, 50, 100, 130);
    fc.assert(
      fc.property(parts, fc.nat(400), fc.nat(400), worths, (refunds, first, second, worth) => {
        const total = refunds.reduce((sum, part) => sum + part, 0);
        const payable = Math.floor(total / worth);
        const [a, b] = [Math.min(first, payable), Math.min(second, payable - Math.min(first, payable))];
        const payments = [a, b]
          .filter((points) => points > 0)
          .map((points) => payment(points, { worthMinor: points * worth }));
        let now = order([line(total)], ...payments);
        let [moneyBack, pointsBack, refunded] = [0, 0, 0];
        const paidInMoney = owedInMoney(now).amountMinor;
        for (const refund of refunds) {
          const split = splitRefund(now, refund);
          if (!split) return;
          refunded += refund;
          moneyBack += refund - split.inPointsMinor;
          pointsBack += split.inPointsMinor;
          now = order([line(total, refunded)], ...split.payments);
          expect(moneyBack + pointsBack).toBe(refunded);
          expect(moneyBack).toBeLessThanOrEqual(paidInMoney);
          expect(owedInMoney(now).amountMinor).toBe(paidInMoney - moneyBack);
        }
        expect([moneyBack, pointsBack]).toEqual([paidInMoney, (a + b) * worth]);
      }),
    );
  });
});
