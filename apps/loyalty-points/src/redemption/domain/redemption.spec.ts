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
