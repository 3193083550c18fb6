import { accepted, defineRefusals, refused } from '@autoclub/domain-kit';
import type { Outcome, RefusalOf } from '@autoclub/domain-kit';

/*
 * An invitation to an activity (rulebook ACT-04). To a small one the specialists invite; to a large one the service
 * and sales advisors and the call centre, who share the list. Each invitation has its answer.
 */

export const INVITER_ROLES = ['SPECIALIST', 'SERVICE_ADVISOR', 'SALES_ADVISOR', 'CALL_CENTRE'] as const;
export type InviterRole = (typeof INVITER_ROLES)[number];

export const INVITATION_STATES = ['INVITED', 'ACCEPTED', 'DECLINED', 'NOT_REACHED'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];
export type InvitationAnswer = Exclude<InvitationState, 'INVITED'>;

export interface Invitation {
  readonly id: string;
  readonly dealerId: string;
  readonly activityId: string;
  readonly customerId: string;
  /** Who is to ask the customer. */
  readonly role: InviterRole;
  readonly state: InvitationState;
  /** The place that came of it. */
  readonly registrationId: string | null;
  readonly invitedAt: Date;
  readonly answeredAt: Date | null;
  readonly answeredBy: string | null;
  readonly traceId: string;
}

export const roleRefusals = defineRefusals({
  ROLE_NOT_FOR_SIZE: {
    zh: '小型活动由会员专员邀请，大型活动由服务顾问、销售顾问和呼叫中心邀请。',
    en: 'Specialists invite to a small activity; service and sales advisors and the call centre to a large one.',
  },
});

/** Who may invite to an activity of this size. */
export function rolesFor(isLarge: boolean): readonly InviterRole[] {
  return isLarge ? ['SERVICE_ADVISOR', 'SALES_ADVISOR', 'CALL_CENTRE'] : ['SPECIALIST'];
}

/** The roles among which invitations are shared out: those asked for, or all that may invite. */
export function invitingRoles(
  asked: readonly InviterRole[],
  isLarge: boolean,
): Outcome<readonly InviterRole[], RefusalOf<typeof roleRefusals>> {
  const allowed = rolesFor(isLarge);
  if (asked.length === 0) return accepted(allowed);
  const isRight = asked.every((role) => allowed.includes(role));
  return isRight ? accepted([...new Set(asked)]) : refused(roleRefusals.no('ROLE_NOT_FOR_SIZE', ['roles']));
}

/** Shares a list out evenly, in turn; the first roles get what cannot be divided. */
export function sharedOut(
  customerIds: readonly string[],
  roles: readonly InviterRole[],
): { readonly customerId: string; readonly role: InviterRole }[] {
  return customerIds.flatMap((customerId, at) => {
    const role = roles[at % roles.length];
    return role ? [{ customerId, role }] : [];
  });
}

/** Whether an answer can still be given: who accepted has a place, which is given back as such. */
export function isOpen({ state }: Pick<Invitation, 'state'>): boolean {
  return state !== 'ACCEPTED';
}
