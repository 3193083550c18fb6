import { accepted, type Outcome, refused, type RefusalOf } from '@autoclub/domain-kit';
import type { Actor } from '../../network';

import { priorityRefusals } from './refusals';

/** A manager who lets somebody without a membership come first, and why. */
export interface AskedPriority {
  readonly approvedById: string;
  readonly reasonCode: string;
}

/** What priority is judged by. */
export interface PriorityPremises {
  /** The membership in force when the place is booked. */
  readonly membershipId: string | null;
  /** Whom the booking names: null where it names nobody, undefined where the dealer has no such person. */
  readonly approver: { readonly isManager: boolean } | null | undefined;
  readonly actor: Actor;
}

/** Who is received first where several wait, and who allowed it where no membership does. */
export interface Priority {
  readonly hasPriority: boolean;
  readonly approval: AskedPriority | null;
}

/**
 * Members come first; others have no priority, unless a named manager approves with a reason (rulebook SVC-03). As with
 * discounts only the manager's own token approves, and the dealer's system may report what was approved there. A member
 * needs no approval, so none is kept.
 */
export function priorityOf(
  asked: AskedPriority | null,
  { membershipId, approver, actor }: PriorityPremises,
): Outcome<Priority, RefusalOf<typeof priorityRefusals>> {
  if (asked && approver === undefined)
    return refused(priorityRefusals.no('STAFF_MEMBER_NOT_FOUND', ['priority', 'approvedById']));
  if (membershipId !== null) return accepted({ hasPriority: true, approval: null });
  if (!asked) return accepted({ hasPriority: false, approval: null });
  const isOwn = actor.isSystem === true || actor.staffMemberId === asked.approvedById;
  return approver?.isManager && isOwn
    ? accepted({ hasPriority: true, approval: asked })
    : refused(priorityRefusals.no('PRIORITY_NOT_APPROVED', ['priority', 'approvedById']));
}

/** One who has come and waits. */
export interface Waiting {
  readonly id: string;
  readonly hasPriority: boolean;
  readonly slotFrom: Date;
  readonly arrivedAt: Date | null;
}

/** In which order those who wait are received: with priority first, then by the later of slot and arrival. */
export function receptionOrder(one: Waiting, other: Waiting): number {
  if (one.hasPriority !== other.hasPriority) return one.hasPriority ? -1 : 1;
  return dueAt(one) - dueAt(other) || (one.id < other.id ? -1 : 1);
}

function dueAt({ slotFrom, arrivedAt }: Waiting): number {
  return Math.max(slotFrom.getTime(), arrivedAt?.getTime() ?? 0);
}
