import { localDate } from '@autoclub/domain-kit';
import type { Activity } from '../../src/activities/domain/activity';
import type { Registration } from '../../src/activities/domain/registration';

/** An open activity for members on 28 November; a test names only what it is about. */
export function activity(differences: Partial<Activity> = {}): Activity {
  return {
    id: 'act_1',
    dealerId: 'dlr_1',
    regionId: 'reg_1',
    kind: 'IN_STORE',
    ...{ format: 'LECTURE', promotion: null, segmentId: null, traitCode: null },
    ...{ requiresRegistration: true, invitedCount: 0, attendedCount: 0, attendedMemberCount: 0 },
    ...{ memberCount: null, cancelReason: null, closedOn: null },
    titleZh: '冬季用车讲堂',
    titleEn: 'Winter driving',
    isMembersOnly: true,
    capacity: 30,
    seatsTaken: 0,
    startsAt: new Date('2026-11-28T02:00:00Z'),
    endsAt: new Date('2026-11-28T04:00:00Z'),
    heldOn: localDate('2026-11-28'),
    state: 'OPEN',
    sequence: 1,
    publishedAt: new Date('2026-11-21T06:00:00Z'),
    traceId: 'a'.repeat(32),
    ...differences,
  };
}

export function registration(differences: Partial<Registration> = {}): Registration {
  return {
    id: 'arg_1',
    dealerId: 'dlr_1',
    activityId: 'act_1',
    customerId: 'cus_1',
    membershipId: 'mem_1',
    companionCount: 0,
    state: 'REGISTERED',
    registeredAt: new Date('2026-11-21T06:00:00Z'),
    checkedInAt: null,
    traceId: 'a'.repeat(32),
    ...differences,
  };
}
