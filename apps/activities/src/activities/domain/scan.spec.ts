import { activity, registration } from '../../../test/builders/activity';
import type { Activity } from './activity';
import type { RegistrationState } from './registration';
import { decideScan } from './scan';

const now = new Date('2026-11-29T02:00:00Z');
const during = new Date('2026-11-28T02:30:00Z');

function scan(
  differences: Partial<Activity>,
  state: RegistrationState | null,
  { scannedAt = during, isMember = true } = {},
) {
  const place = state === null ? undefined : registration({ state });
  const scanned = { scannedAt, registration: place, isMember };
  const decided = decideScan(activity(differences), scanned, { now, timeZone: 'Asia/Shanghai' });
  return decided.ok ? decided.value : decided.refusals[0]?.code;
}

describe('decideScan', () => {
  it.each([
    ['REGISTERED', 'CHECKED_IN'],
    ['NO_SHOW', 'CHECKED_IN'],
    ['CHECKED_IN', 'UNCHANGED'],
    ['WAITING', 'ON_WAITING_LIST'],
    ['CANCELLED', 'REGISTRATION_ENDED'],
    [null, 'NOT_REGISTERED'],
  ] as const)('ACT-05: of a place that is %s: %s', (state, expected) => {
    expect(scan({ state: 'HELD' }, state)).toBe(expected);
  });

  it.each([
    ['PLANNED', 'ACTIVITY_OVER'],
    ['OPEN', 'CHECKED_IN'],
    ['RUNNING', 'CHECKED_IN'],
    ['HELD', 'CHECKED_IN'],
    ['CLOSED', 'ACTIVITY_OVER'],
    ['CANCELLED', 'ACTIVITY_OVER'],
  ] as const)('ACT-05: at an activity that is %s: %s', (state, expected) => {
    expect(scan({ state }, 'REGISTERED')).toBe(expected);
  });

  it('ACT-05: a list sent again after the report changes nothing', () => {
    expect(scan({ state: 'CLOSED' }, 'CHECKED_IN')).toBe('UNCHANGED');
  });

  it.each([
    ['2026-11-27T15:59:59Z', 'CHECK_IN_TOO_EARLY'],
    ['2026-11-27T16:00:00Z', 'CHECKED_IN'],
    ['2026-11-28T03:59:59Z', 'CHECKED_IN'],
    ['2026-11-28T04:00:00Z', 'SCAN_AFTER_END'],
    ['2026-11-29T02:00:01Z', 'SCAN_IN_FUTURE'],
  ])('ACT-05: scanned at %s: %s', (scannedAt, expected) => {
    expect(scan({ state: 'RUNNING' }, 'REGISTERED', { scannedAt: new Date(scannedAt) })).toBe(expected);
  });

  it.each([
    [{ seatsTaken: 29 }, true, 'WALKED_IN'],
    [{ seatsTaken: 30 }, true, 'ACTIVITY_FULL'],
    [{}, false, 'MEMBERS_ONLY'],
    [{ isMembersOnly: false }, false, 'WALKED_IN'],
  ])('ACT-05: without registration %j, member %s: %s', (differences, isMember, expected) => {
    expect(scan({ requiresRegistration: false, ...differences }, null, { isMember })).toBe(expected);
  });
});
