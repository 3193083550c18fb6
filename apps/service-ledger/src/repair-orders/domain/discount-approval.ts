import type { Money } from '@autoclub/domain-kit';
import type { Actor } from '../../network';

/** The manager whom a document names for a discount beyond the tier's, and the reason (rulebook SVC-03). */
export interface AskedApproval {
  readonly staffMemberId: string;
  readonly reason: string;
}

/** Approved here by the manager's own token, or only reported by the dealer's system as approved there. */
export const APPROVAL_SOURCES = ['APPROVED', 'REPORTED'] as const;
export type ApprovalSource = (typeof APPROVAL_SOURCES)[number];

/** An approval as the order keeps it. What was kept before sources were kept apart had only been reported. */
export interface DiscountApproval extends AskedApproval {
  readonly source?: ApprovalSource;
}

/** What a manager allowed beforehand on an order that is still to be settled. */
export interface StandingApproval {
  readonly id: string;
  readonly dealerId: string;
  readonly roNumber: string;
  readonly customerId: string;
  /** All discounts beyond the tier together are this much at most. */
  readonly limit: Money;
  readonly reason: string;
  readonly approvedById: string;
  readonly approverNumber: string;
  readonly approvedAt: Date;
  readonly traceId: string;
}

/**
 * The approval that counts. Only the approver's own token approves: a name in somebody else's document is no approval,
 * but the dealer's system may report one of its own, which is kept as reported.
 */
export function approvalInForce(
  asked: AskedApproval | null,
  { actor, standing }: { readonly actor: Actor; readonly standing: StandingApproval | undefined },
): Required<DiscountApproval> | null {
  if (asked && actor.isSystem) return { ...asked, source: 'REPORTED' };
  if (asked) return asked.staffMemberId === actor.staffMemberId ? { ...asked, source: 'APPROVED' } : null;
  if (!standing) return null;
  return { staffMemberId: standing.approvedById, reason: standing.reason, source: 'APPROVED' };
}
