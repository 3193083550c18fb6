import { accepted, businessDayOf, refused, type Outcome, type Refusal } from '@autoclub/domain-kit';
import { approve } from '../../domain/application';
import { documentFaults, type MembershipDocument } from '../../domain/membership-documents';
import type { DealerRecord } from '../books/network-book';
import { dealerOf } from '../dealer-of';
import { settleAwaited } from '../on-points-posted/on-points-posted';
import type { Answer, Books, Caller, House, KeyRefusal } from '../ports';
import { activationPublication } from '../publications';

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
export function approveApplication(house: House) {
  return (
    caller: Caller,
    { idempotencyKey, ...input }: ApproveApplicationInput,
  ): Promise<Outcome<Answer<{ membershipId: string }>, ApproveRefusal | KeyRefusal>> =>
    house.command(caller, { command: 'membershipApprove', idempotencyKey, input }, async (books) => {
      const dealer = await dealerOf(books, caller);
      if (!dealer.ok) return dealer;
      const faults: ApproveRefusal[] = documentFaults(input.documents);
      if (faults.length > 0) return refused(...faults);
      return activate(house, books, caller, dealer.value, input);
    });
}

async function activate(
  house: House,
  books: Books,
  caller: Caller,
  dealer: DealerRecord,
  { membershipId, documents }: Omit<ApproveApplicationInput, 'idempotencyKey'>,
): Promise<Outcome<{ membershipId: string }, ApproveRefusal>> {
  const { memberships, customers } = books;
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
  const approved = approve(membership, approval, house.schemeOn(dealer, today));
  if (!approved.ok) return approved;
  const active = { ...approved.value, version: membership.version + 1 };
  await memberships.save([active], caller.now);
  await books.publish([activationPublication(active, dealer)]);
  await settleAwaited(house, books, [membershipId], caller.now);
  return accepted({ membershipId });
}
