import { outcomeFits, RESCUE_STATUSES, RESCUE_TRANSITIONS, type RescueCase, stepped } from './rescue-case';

describe('the steps of a rescue', () => {
  it('SVC-14: every step is reached from the call, and a closed case stays closed', () => {
    const reached = new Set(['CALLED']);
    for (const from of RESCUE_STATUSES) RESCUE_TRANSITIONS[from].forEach((to) => reached.add(to));
    expect([...reached].sort()).toEqual([...RESCUE_STATUSES].sort());
    expect(RESCUE_TRANSITIONS.CLOSED).toEqual([]);
  });

  it.each([
    ['CALLED', 'DISPATCHED', true],
    ['CALLED', 'ON_SITE', false],
    ['DISPATCHED', 'ON_SITE', true],
    ['ON_SITE', 'DISPATCHED', false],
    ['CLOSED', 'CLOSED', false],
  ] as const)('SVC-14: from %s to %s: %s', (status, to, expected) => {
    expect(stepped({ status, version: 1 } as RescueCase, to, {}).ok).toBe(expected);
  });

  it.each([
    ['ON_SITE', 'TOWED', true],
    ['ON_SITE', 'REPAIRED_ON_SITE', true],
    ['ON_SITE', 'CALLED_OFF', false],
    ['DISPATCHED', 'CALLED_OFF', true],
    ['DISPATCHED', 'TOWED', false],
    ['CALLED', 'CALLED_OFF', true],
  ] as const)('SVC-14: %s ends as %s: %s', (status, outcome, expected) => {
    expect(outcomeFits({ status }, outcome)).toBe(expected);
  });
});
