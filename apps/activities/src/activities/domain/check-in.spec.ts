import { localDate } from '@autoclub/domain-kit';
import { activity, registration } from '../../../test/builders/activity';
import { decideCheckIn } from './check-in';

const day = localDate('2026-11-28');

describe('decideCheckIn', () => {
  it.each([
    ['on the day', {}, {}, '2026-11-28', undefined],
    ['while it runs', { state: 'RUNNING' as const }, {}, '2026-11-29', undefined],
    ['the day before', {}, {}, '2026-11-27', 'CHECK_IN_TOO_EARLY'],
    ['when it is over', { state: 'HELD' as const }, {}, '2026-11-29', 'ACTIVITY_OVER'],
    ['when it is cancelled', { state: 'CANCELLED' as const }, {}, '2026-11-28', 'ACTIVITY_OVER'],
    ['a second time', {}, { state: 'CHECKED_IN' as const }, '2026-11-28', 'ALREADY_CHECKED_IN'],
    ['without a seat', {}, { state: 'WAITING' as const }, '2026-11-28', 'ON_WAITING_LIST'],
    ['after giving the seat back', {}, { state: 'CANCELLED' as const }, '2026-11-28', 'REGISTRATION_ENDED'],
  ])('ACT-05: check-in %s', (_, of, who, today, code) => {
    const outcome = decideCheckIn(activity({ heldOn: day, ...of }), registration(who), localDate(today));
    expect(outcome.ok ? undefined : outcome.refusals[0]?.code).toBe(code);
  });
});
