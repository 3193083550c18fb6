import { accepted, commonRefusals, defineRefusals, InputChecks, refused } from '@autoclub/domain-kit';
import { command, type Caller } from '@autoclub/use-cases';
import { dealerOf, todayAt, type DealerRecord } from '../../network';
import { approvalRefusals, approve } from '../domain/application';
import type { Membership } from '../domain/membership';
import { documentRefusals, readDocuments, type MembershipDocument } from '../domain/membership-documents';
import { memberRefusals } from '../domain/membership-import';
import { activationFact } from './facts';
import { judgeFirst } from './judge-facts';
import type { MembershipsPorts } from './ports';

const refusals = defineRefusals({
  ...commonRefusals.pick('DEALER_NOT_FOUND', 'MEMBERSHIP_NOT_FOUND'),
  ...documentRefusals.texts,
  ...approvalRefusals.texts,
  ...memberRefusals.texts,
});

export interface ApplicationToApprove {
  readonly membershipId: string;
  readonly documents: readonly MembershipDocument[];
}

/** Approves an application: issues the card and starts the membership (rulebook MEM-01, MEM-02). */
export const approveApplication = command<MembershipsPorts>()({
  name: 'membershipApprove',
  refusals,
  read({ membershipId, documents }: ApplicationToApprove) {
    const checks = new InputChecks(refusals);
    return checks.complete({
      membershipId,
      documents: readDocuments(documents, (...each) => checks.text(...each)),
    });
  },
  async work(ports, { membershipId, documents }, caller) {
    const found = await dealerOf(ports, caller);
    if (!found.ok) return found;
    const dealer = found.value;
    const membership = await ports.memberships.lock(dealer.dealerId, membershipId);
    if (!membership) return refused(refusals.no('MEMBERSHIP_NOT_FOUND', ['membershipId']));
    if (await hasOtherCard(ports, membership))
      return refused(refusals.no('ALREADY_A_MEMBER', ['membershipId']));
    const approved = await approvedAt(ports, dealer, membership, documents, caller);
    if (!approved.ok) return approved;
    const active = { ...approved.value, version: membership.version + 1 };
    await ports.memberships.save([active], caller.now);
    const settled = await judgeFirst(ports, [active], caller);
    return accepted({ answer: { membershipId }, facts: [activationFact(active, dealer), ...settled] });
  },
});

/** Locks the customer's row, so that no import issues another card meanwhile. */
async function hasOtherCard(
  { customers, memberships }: MembershipsPorts,
  { dealerId, customerId, membershipId }: Membership,
): Promise<boolean> {
  await customers.applicant(dealerId, customerId);
  const held = await memberships.heldBy(dealerId, [customerId]);
  return held.some((other) => other.status === 'ACTIVE' && other.membershipId !== membershipId);
}

async function approvedAt(
  { memberships, schemeOn }: MembershipsPorts,
  dealer: DealerRecord,
  membership: Membership,
  further: readonly MembershipDocument[],
  caller: Caller,
) {
  const today = todayAt(dealer, caller);
  const memberNumber = await memberships.nextMemberNumber(dealer);
  return approve(membership, { further, memberNumber, today }, schemeOn(dealer, today));
}
