import { accepted, commonRefusals, defineRefusals, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { dealerOf } from '../../network';
import { reject, rejectionRefusals } from '../domain/application';
import type { MembershipsPorts } from './ports';

const refusals = defineRefusals({
  ...commonRefusals.pick('DEALER_NOT_FOUND', 'MEMBERSHIP_NOT_FOUND'),
  ...rejectionRefusals.texts,
});

export interface ApplicationToReject {
  readonly membershipId: string;
  readonly reason: string;
}

/** Rejects an application with its reason; the customer may apply again (rulebook MEM-01). */
export const rejectApplication = command<MembershipsPorts>()({
  name: 'membershipReject',
  refusals,
  async work(ports, { membershipId, reason }: ApplicationToReject, caller) {
    const dealer = await dealerOf(ports, caller);
    if (!dealer.ok) return dealer;
    const membership = await ports.memberships.lock(dealer.value.dealerId, membershipId);
    if (!membership) return refused(refusals.no('MEMBERSHIP_NOT_FOUND', ['membershipId']));
    const rejected = reject(membership, reason);
    if (!rejected.ok) return rejected;
    await ports.memberships.save([rejected.value], caller.now);
    return accepted({ answer: { membershipId } });
  },
});
