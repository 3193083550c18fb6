import { ACTIVITY_STATES, activityTransitions, canBecome } from './activity.transitions';

describe('activityTransitions', () => {
  it('ACT-01: leads from planned to every state', () => {
    const reached = new Set(['PLANNED']);
    for (const state of reached) {
      for (const next of activityTransitions[state as keyof typeof activityTransitions]) reached.add(next);
    }
    expect([...reached].sort()).toEqual([...ACTIVITY_STATES].sort());
  });

  it.each([
    ['PLANNED', 'OPEN', true],
    ['OPEN', 'RUNNING', true],
    ['RUNNING', 'HELD', true],
    ['HELD', 'CLOSED', true],
    ['OPEN', 'CANCELLED', true],
    ['RUNNING', 'CANCELLED', false],
    ['HELD', 'CANCELLED', false],
    ['CANCELLED', 'OPEN', false],
    ['CLOSED', 'OPEN', false],
    ['PLANNED', 'RUNNING', false],
  ] as const)('ACT-01: %s to %s: %s', (from, to, expected) => {
    expect(canBecome(from, to)).toBe(expected);
  });
});
