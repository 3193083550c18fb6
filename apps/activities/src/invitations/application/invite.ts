import { accepted, commonRefusals, defineRefusals, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { homeOf, isMeantToBeLarge, readTarget } from '../../activities';
import type { Activity, TargetDraft } from '../../activities';
import { targetRefusals, unknownTarget } from '../../segments';
import type { Target } from '../../segments';
import { invitingRoles, roleRefusals, sharedOut } from '../domain/invitation';
import type { Invitation, InviterRole } from '../domain/invitation';
import type { InvitationPorts } from './ports';

export interface InviteInput {
  readonly activityId: string;
  readonly target?: TargetDraft | null | undefined;
  readonly roles: readonly InviterRole[];
}

/** Invitations that one call makes at most. */
export const MOST_INVITED = 5_000;

const refusals = defineRefusals({
  ...commonRefusals.pick('ACTIVITY_NOT_FOUND'),
  ...targetRefusals.texts,
  ...roleRefusals.texts,
  TARGET_MISSING: {
    zh: '请指明邀请对象：一个分群或一个特征。',
    en: 'Say who is to be invited: either a segment or a trait.',
  },
  INVITATIONS_OVER: {
    zh: '活动已开始、结束或取消，不能再邀请。',
    en: 'The activity has begun, is over or was cancelled, so nobody is invited any more.',
  },
  TOO_MANY_INVITED: {
    zh: '一次最多邀请 {max} 人，该对象有 {count} 人。',
    en: 'At most {max} customers can be invited at once, and the target has {count}.',
  },
});

/**
 * Invites whom an activity is for, or another target (rulebook ACT-04), and shares the invitations out among the roles
 * that may invite to an activity of its size. Who is invited already is not invited again.
 */
export const invite = command<InvitationPorts>()({
  name: 'activityInvite',
  refusals,
  async work(ports, { activityId, target: asked, roles }: InviteInput, caller) {
    const { activities, invitations, segments, programmes, ids } = ports;
    const activity = await activities.lock(caller.dealerId, activityId);
    if (!activity) return refused(refusals.no('ACTIVITY_NOT_FOUND', ['activityId']));
    if (activity.state !== 'PLANNED' && activity.state !== 'OPEN')
      return refused(refusals.no('INVITATIONS_OVER', ['activityId']));
    const target = asked ? readTarget(asked) : targetOf(activity);
    if (!target) return refused(refusals.no('TARGET_MISSING', ['target']));
    const fault = await unknownTarget(segments, activity.dealerId, target, ['target']);
    if (fault) return refused(fault);
    const memberCount = await invitations.memberCount(activity.dealerId, activity.heldOn);
    const { largeCoverageRate } = programmes.inForce(homeOf(activity), activity.heldOn).values.activities;
    const inviting = invitingRoles(
      roles,
      isMeantToBeLarge(activity.capacity, memberCount, largeCoverageRate),
    );
    if (!inviting.ok) return inviting;
    const count = await segments.countOf(activity.dealerId, target);
    if (count > MOST_INVITED)
      return refused(refusals.no('TOO_MANY_INVITED', ['target'], { max: MOST_INVITED, count }));
    const customers = await segments.customersOf(activity.dealerId, target, { limit: MOST_INVITED });
    const invitedCount = await invitations.add(
      sharedOut(customers, inviting.value).map((one): Invitation => ({
        ...one,
        ...{ id: ids('inv'), dealerId: activity.dealerId, activityId },
        ...{ state: 'INVITED', registrationId: null, answeredAt: null, answeredBy: null },
        ...{ invitedAt: caller.now, traceId: caller.traceId },
      })),
    );
    await activities.save({ ...activity, invitedCount: activity.invitedCount + invitedCount });
    return accepted({ answer: { activityId, invitedCount, knownCount: customers.length - invitedCount } });
  },
});

function targetOf({ segmentId, traitCode }: Activity): Target | null {
  return readTarget({ segmentId, traitCode });
}
