import { countingIds, type CurrencyCode, localDate, money } from '@autoclub/domain-kit';
import * as fc from 'fast-check';
import { proportionalShare } from './proportional-share';
import { decideRefund } from './refund';
import type { OrderLine, RepairOrder } from './repair-order';
import { remainingTotal, totalsOf } from './totals';

const line = (id: string, minor: number, payer: OrderLine['payer'] = 'CUSTOMER'): OrderLine => ({
  id,
  kind: 'PART',
  payer,
  description: null,
  technicianId: null,
  list: money(minor),
  discount: money(0),
  discountGround: 'NONE',
  refunded: money(0),
});

const order = (lines: OrderLine[]): RepairOrder => ({
  id: 'ror_1',
  dealerId: 'dlr_1',
  customerId: 'cus_1',
  vehicleId: 'veh_1',
  membershipId: null,
  tier: null,
  serviceAdvisorId: null,
  roNumber: 'RO-1',
  externalRef: null,
  revision: 1,
  status: 'SETTLED',
  kind: 'GENERAL_REPAIR',
  openedAt: new Date(0),
  settledAt: new Date(0),
  businessDay: localDate('1970-01-01'),
  mileageKm: null,
  mileageReason: null,
  lines,
  discountExplanation: {
    template: 'SVC-03.no-discount',
    ruleId: 'SVC-03',
    ruleVersion: 'v',
    formula: '0.00',
    inputs: {},
    result: '0.00',
  },
  discountApproval: null,
  vehicleOwnerId: null,
  warnings: [],
  enteredById: null,
  paidWithPoints: money(0),
  pointsPayments: [],
  fingerprint: 'f',
  version: 1,
  traceId: 't',
});

const context = {
  now: new Date(0),
  today: localDate('1970-01-01'),
  ids: countingIds(),
  traceId: 't',
  registeredById: null,
};
const refund = (of: RepairOrder, minor: number) =>
  decideRefund(of, { lines: null, total: money(minor), reason: 'r' }, context);

describe('decideRefund', () => {
  it('PTS-05: 130.00 back of 1 000.00 leave 870.00', () => {
    const decided = refund(order([line('rol_1', 100_000)]), 13_000);
    expect(decided.ok && remainingTotal(decided.value.order.lines).amountMinor).toBe(87_000);
  });

  it('SVC-01: any sequence of refunds gives back what was asked and never more than was paid', () => {
    const amounts = fc.array(fc.nat(100_000), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        amounts,
        fc.array(fc.integer({ min: 1, max: 60_000 }), { maxLength: 12 }),
        (minors, wanted) => {
          let current = order(minors.map((minor, i) => line(`rol_${i}`, minor)));
          const paid = minors.reduce((sum, minor) => sum + minor, 0);
          let given = 0;
          for (const minor of wanted) {
            const decided = refund(current, minor);
            expect(decided.ok).toBe(given + minor <= paid && current.status !== 'REFUNDED');
            if (!decided.ok) continue;
            given += minor;
            current = decided.value.order;
            const parts = decided.value.refund.lines.reduce((sum, each) => sum + each.amount.amountMinor, 0);
            expect(parts).toBe(minor);
            expect(totalsOf(current.lines).refunded.amountMinor).toBe(given);
            expect(current.status).toBe(given === paid ? 'REFUNDED' : 'PARTLY_REFUNDED');
            for (const each of current.lines)
              expect(each.refunded.amountMinor).toBeLessThanOrEqual(each.list.amountMinor);
          }
        },
      ),
    );
  });

  it('SVC-01: a total reaches only what the customer paid', () => {
    const mixed = order([line('rol_1', 1_000), line('rol_2', 9_000, 'INSURER')]);
    expect(refund(mixed, 1_001)).toMatchObject({
      ok: false,
      refusals: [{ facts: { remaining: money(1_000) } }],
    });
    const decided = refund(mixed, 1_000);
    expect(decided.ok && decided.value.order).toMatchObject({ status: 'PARTLY_REFUNDED', version: 2 });
  });
});

describe('proportionalShare', () => {
  it.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [10_001, [60_000, 40_000], [6_001, 4_000]],
    [0, [5, 5], [0, 0]],
    [5, [0, 5], [0, 5]],
    [0, [0, 0], [0, 0]],
  ])('SVC-01: spreads %i over %j as %j', (whole, weights, parts) => {
    expect(proportionalShare(whole, weights)).toEqual(parts);
  });

  it('SVC-01: parts sum to the whole, and none exceeds its weight', () => {
    const weights = fc.array(fc.nat(1_000_000_000), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(weights, fc.double({ min: 0, max: 1, noNaN: true }), (each, share) => {
        const total = each.reduce((sum, weight) => sum + weight, 0);
        const whole = Math.floor(total * share);
        const parts = proportionalShare(whole, each);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole);
        parts.forEach((part, i) => expect(part).toBeLessThanOrEqual(each[i] ?? 0));
      }),
    );
  });

  it.each([
    ['a total', { lines: null, total: { amountMinor: 1, currency: 'USD' as CurrencyCode } }, ['totalAmount']],
    [
      'the amount of a line',
      {
        total: null,
        lines: [{ lineId: 'rol_1', amount: { amountMinor: 1, currency: 'USD' as CurrencyCode } }],
      },
      ['lines', '0', 'amount'],
    ],
  ])('CONV-1: %s in another currency than the order is refused by name', (_, draft, field) => {
    const decided = decideRefund(order([line('rol_1', 100)]), { ...draft, reason: 'r' }, context);
    expect(decided).toEqual({ ok: false, refusals: [{ code: 'CURRENCY_MISMATCH', field }] });
  });
});
