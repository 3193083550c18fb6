import { afterFailure, type FailureKind } from './delivery';

const NOW = new Date('2026-12-01T00:00:00Z');
const HOUR = 3_600_000;

describe('ANA-09: a copy of a report that was not taken', () => {
  it.each<[FailureKind, number, number, string, number, number | null]>([
    ['RETRY', 1, 0, 'WAITING', 1, 30],
    ['RETRY', 2, 0, 'WAITING', 2, 60],
    ['RETRY', 5, 0, 'WAITING', 5, 480],
    ['RETRY', 6, 0, 'FAILED', 6, null],
    ['AWAY', 1, 0, 'WAITING', 0, 300],
    ['AWAY', 1, 72 * HOUR - 1, 'WAITING', 0, 300],
    ['AWAY', 1, 72 * HOUR, 'FAILED', 1, null],
    ['RETRY', 1, 72 * HOUR, 'FAILED', 1, null],
    ['REFUSED', 1, 0, 'FAILED', 1, null],
    ['BOUNCED', 1, 0, 'FAILED', 1, null],
  ])(
    '%s after attempt %s, %s ms old: %s, %s counted, again in %s s',
    (kind, attempts, age, state, counted, wait) => {
      const plannedAt = new Date(NOW.getTime() - age);
      const after = afterFailure({ kind, code: 'SMTP_451' }, attempts, { plannedAt, now: NOW });
      expect(after).toMatchObject({ state, attempts: counted, failureCode: 'SMTP_451' });
      if (wait !== null) expect(after.dueAt.getTime() - NOW.getTime()).toBe(wait * 1_000);
    },
  );
});
