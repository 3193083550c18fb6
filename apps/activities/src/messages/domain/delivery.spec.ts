import { dispatchOf, MOST_ATTEMPTS, nextAttempt } from './delivery';

const rules = { quietFrom: '21:00', quietTo: '09:00', messagesPerWeek: 3 };
const noon = {
  now: new Date('2026-11-21T04:00:00Z'),
  timeZone: 'Asia/Shanghai',
  sentThisWeek: 0,
  hasConsent: true,
};

describe('dispatchOf', () => {
  it.each([
    ['a notice at noon', 'SERVICE', {}, 'SEND'],
    ['a notice after many others', 'SERVICE', { sentThisWeek: 30 }, 'SEND'],
    ['an offer below the cap', 'MARKETING', { sentThisWeek: 2 }, 'SEND'],
    ['an offer at the cap', 'MARKETING', { sentThisWeek: 3 }, 'SUPPRESS'],
    ['a notice at night', 'SERVICE', { now: new Date('2026-11-21T14:00:00Z') }, 'POSTPONE'],
    ['a consent taken back', 'SERVICE', { hasConsent: false }, 'SUPPRESS'],
  ] as const)('ACT-08: %s (%s) is judged: %3$s', (_, purpose, differences, action) => {
    expect(dispatchOf({ purpose }, { ...noon, ...differences }, rules).action).toBe(action);
  });
});

describe('nextAttempt', () => {
  it('ACT-08: waits twice as long each time and gives up in the end', () => {
    const waits = [1, 2, 3, 4, 5].map((attempts) => nextAttempt(attempts, noon.now)?.getTime() ?? 0);
    expect(waits.map((at) => (at - noon.now.getTime()) / 1_000)).toEqual([30, 60, 120, 240, 480]);
    expect(nextAttempt(MOST_ATTEMPTS, noon.now)).toBeUndefined();
  });
});
