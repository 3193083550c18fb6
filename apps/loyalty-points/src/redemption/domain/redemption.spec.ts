import fc from 'fast-check';
import { pointsDueBack } from './pro-rata';
import {
  REDEMPTION_STATUSES,
  type RedemptionStatus,
  isTimedOut,
  mayBecome,
  redemptionTransitions,
} from './redemption';

describe('a redemption', () => {
  it('PTS-07: is decided once, and only what was confirmed is taken back', () => {
    const allowed = REDEMPTION_STATUSES.flatMap((status) =>
      REDEMPTION_STATUSES.filter((next) => mayBecome({ status }, next)).map((next) => `${status} ${next}`),
    );
    expect(allowed).toEqual(['RESERVED CONFIRMED', 'RESERVED RELEASED', 'CONFIRMED REVERSED']);
  });

  it('PTS-07: can reach every status', () => {
    const reached = new Set<RedemptionStatus>(['RESERVED']);
    for (const status of reached) for (const next of redemptionTransitions[status]) reached.add(next);
    expect([...reached].sort()).toEqual([...REDEMPTION_STATUSES].sort());
  });

  const at = (time: string) => new Date(`2026-11-22T${time}Z`);
  it.each([
    ['04:14:59.999', 'RESERVED', false],
    ['04:15:00.000', 'RESERVED', true],
    ['04:15:00.001', 'RESERVED', true],
    ['04:30:00.000', 'CONFIRMED', false],
  ] as const)('PTS-07: of 15 minutes is timed out at %s when %s: %s', (time, status, expected) => {
    expect(isTimedOut({ status, expiresAt: at('04:15:00.000') }, at(time))).toBe(expected);
  });
});

describe('points of an order that is refunded', () => {
  it.each([
    ['nothing', 100, { remainingMinor: 100_000, refundedMinor: 0 }, 0],
    ['a half', 100, { remainingMinor: 50_000, refundedMinor: 50_000 }, 50],
    ['a third, rounded down', 100, { remainingMinor: 66_667, refundedMinor: 33_333 }, 33],
    ['less than a point', 100, { remainingMinor: 99_001, refundedMinor: 999 }, 0],
    ['just a point', 100, { remainingMinor: 99_000, refundedMinor: 1_000 }, 1],
    ['all', 100, { remainingMinor: 0, refundedMinor: 100_000 }, 100],
  ])('PTS-07: come back with %s', (_, points, order, expected) => {
    expect(pointsDueBack(points, order)).toBe(expected);
  });

  it('PTS-07: never fewer with a later refund, never more than were spent', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), amounts, (points, refunds) => {
        let remainingMinor = refunds.reduce((sum, refund) => sum + refund, 0);
        let refundedMinor = 0;
        let before = 0;
        for (const refund of refunds) {
          [remainingMinor, refundedMinor] = [remainingMinor - refund, refundedMinor + refund];
          const due = pointsDueBack(points, { remainingMinor, refundedMinor });
          expect(due).toBeGreaterThanOrEqual(before);
          before = due;
        }
        expect(before).toBe(points);
      }),
    );
  });
});
