import { localDate, money } from '@autoclub/domain-kit';
import { explanation } from '@autoclub/rulebook';
import { owedInMoney, payWithPoints, takeBackPoints } from './points-payment';
import { decideRefund } from './refund';
import type { OrderLine, RepairOrder } from './repair-order';

const line = (id: string, payer: OrderLine['payer'], list: number): OrderLine => ({
  id,
  kind: 'PART',
  payer,
  description: null,
  technicianId: null,
  list: money(list),
  discount: money(0),
  discountGround: 'NONE',
  refunded: money(0),
});

const spent = { redemptionId: 'rdm_0', points: 40, returnedPoints: 0, refundedBeforeMinor: 0 };

const order = (paidWithPoints: number): RepairOrder => ({
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
  businessDay: localDate('2026-11-21'),
  mileageKm: null,
  mileageReason: null,
  lines: [line('a', 'CUSTOMER', 10_000), line('b', 'INSURER', 50_000)],
  discountExplanation: explanation('SVC-03.no-discount', {
    ruleVersion: 'v',
    formula: '0.00',
    inputs: { nonMemberOn: '2026-11-21' },
    result: '0.00',
  }),
  discountApproval: null,
  vehicleOwnerId: null,
  warnings: [],
  enteredById: null,
  paidWithPoints: money(paidWithPoints),
  pointsPayments: paidWithPoints > 0 ? [{ ...spent, worthMinor: paidWithPoints }] : [],
  fingerprint: 'f',
  version: 1,
  traceId: 't',
});

describe('an order paid in part with points', () => {
  it.each([
    [0, 10_000, '10000'],
    [0, 10_001, 'PAYMENT_EXCEEDS_PAYABLE'],
    [4_000, 6_000, '10000'],
    [4_000, 6_001, 'PAYMENT_EXCEEDS_PAYABLE'],
  ])('PTS-07: %i fen paid with points, and %i more: %s', (before, worth, expected) => {
    const paid = payWithPoints(order(before), { redemptionId: 'rdm_1', points: 1, worth: money(worth) });
    expect(paid.ok ? String(paid.value.paidWithPoints.amountMinor) : paid.refusals[0]).toBe(expected);
  });

  it('PTS-07: what points paid and what is owed in money sum to what the customer pays, there and back', () => {
    const paid = payWithPoints(order(0), { redemptionId: 'rdm_1', points: 1, worth: money(3_333) });
    if (!paid.ok) throw new Error('The payment is not too much.');
    expect(paid.value.version).toBe(2);
    expect(owedInMoney(paid.value).amountMinor + paid.value.paidWithPoints.amountMinor).toBe(10_000);
    expect(takeBackPoints(paid.value, 'rdm_1')).toMatchObject({ paidWithPoints: money(0), version: 3 });
  });

  it.each([
    ['all', { total: money(10_000), lines: null }, '4000'],
    ['more than all', { total: money(10_001), lines: null }, 'REFUND_EXCEEDS_REMAINING'],
    ['half of a named line', { total: null, lines: [{ lineId: 'a', amount: money(5_000) }] }, '2000'],
    [
      'more than a named line',
      { total: null, lines: [{ lineId: 'a', amount: money(10_001) }] },
      'REFUND_EXCEEDS_REMAINING',
    ],
    ['a line of the insurer', { total: null, lines: [{ lineId: 'b', amount: money(50_000) }] }, '0'],
  ])('PTS-07, PTS-05: of %s this much goes back in points', (_, asked, expected) => {
    const ids = (prefix: string) => `${prefix}_1`;
    const context = {
      now: new Date(0),
      today: localDate('2026-11-22'),
      ids,
      traceId: 't',
      registeredById: null,
    };
    const decided = decideRefund(order(4_000), { ...asked, reason: 'r' }, context);
    const given = decided.ok ? String(decided.value.refund.inPoints.amountMinor) : decided.refusals[0]?.code;
    expect(given).toBe(expected);
  });
});
