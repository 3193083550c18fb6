import { MESSAGE_STATES, messageTransitions } from './message.transitions';

describe('messageTransitions', () => {
  it('ACT-08: leads from queued to every state, and ends in delivered, failed or suppressed', () => {
    const reached = new Set(['QUEUED']);
    for (const state of reached) {
      for (const next of messageTransitions[state as keyof typeof messageTransitions]) reached.add(next);
    }
    expect([...reached].sort()).toEqual([...MESSAGE_STATES].sort());
    expect(MESSAGE_STATES.filter((state) => messageTransitions[state].length === 0)).toEqual([
      'DELIVERED',
      'FAILED',
      'SUPPRESSED',
    ]);
  });
});
