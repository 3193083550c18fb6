import { accepted, businessDayOf, refused, type Outcome, type Refusal } from '@autoclub/domain-kit';
import { dealerOf, type DealerRecord } from '../../network';
import type { Answer, Caller, KeyRefusal, UnitOfWork } from '../../kernel';
import { approve } from '../domain/application';
import { documentFaults, type MembershipDocument } from '../domain/membership-documents';
import { settleAwaited } from './on-points-posted';
import type { MembershipsPorts } from './ports';
import { activationPublication } from './publications';

export const approveApplicationRefusals = [
  'NOT_FOUND',
  'DEALER_NOT_FOUND',
  'STATUS_NOT_ALLOWED',
  'DOCUMENT_MISSING',
  'TIER_UNKNOWN',
  'ALREADY_A_MEMBER',
  'TEXT_EMPTY',
  'TEXT_TOO_LONG',
  'TEXT_INVALID',
] as const;
type ApproveRefusal = Refusal<(typeof approveApplicationRefusals)[number]>;

export interface ApproveApplicationInput {
  readonly idempotencyKey: string;
  readonly membershipId: string;
  readonly documents: readonly MembershipDocument[];
}

/** Approves an application: issues the card and starts the membership (rulebook MEM-01, MEM-02). */
export function approveApplication(unit: UnitOfWork<MembershipsPorts>) {
  return (
    caller: Caller,
    { idempotencyKey, ...input }: ApproveApplicationInput,
  ): Promise<Outcome<Answer<{ membershipId: string }>, ApproveRefusal | KeyRefusal>> =>
    unit.command(caller, { command: 'membershipApprove', idempotencyKey, input }, async (ports) => {
      const dealer = await dealerOf(ports, caller);
      if (!dealer.ok) return dealer;
      const faults: ApproveRefusal[] = documentFaults(input.documents);
      if (faults.length > 0) return refused(...faults);
      return activate(ports, caller, dealer.value, input);
    });
}

async function activate(
  ports: MembershipsPorts,
  caller: Caller,
  dealer: DealerRecord,
  { membershipId, documents }: Omit<ApproveApplicationInput, 'idempotencyKey'>,
): Promise<Outcome<{ membershipId: string }, ApproveRefusal>> {
  const { memberships, customers } = ports;
  const membership = await memberships.lock(dealer.dealerId, membershipId);
  if (!membership) return refused({ code: 'NOT_FOUND', field: ['membershipId'] });
  // The customer's row is locked, so that no import issues another card meanwhile.
  await customers.applicant(dealer.dealerId, membership.customerId);
  const held = await memberships.heldBy(dealer.dealerId, [membership.customerId]);
  if (held.some((other) => other.status === 'ACTIVE' && other.membershipId !== membershipId))
    return refused({ code: 'ALREADY_A_MEMBER', field: ['membershipId'] });
  const today = businessDayOf(caller.now, dealer.timeZone);
  const memberNumber = await memberships.nextMemberNumber(dealer);
  const approval = { further: documents, memberNumber, today };
  const approved = approve(membership, approval, ports.schemeOn(dealer, today));
  if (!approved.ok) return approved;
  const active = { ...approved.value, version: membership.version + 1 };
  await memberships.save([active], caller.now);
  await ports.publish([activationPublication(active, dealer)]);
  await settleAwaited(ports, [membershipId], caller.now);
  return accepted({ membershipId });
}
