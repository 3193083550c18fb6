import { accepted, commonRefusals, defineRefusals, InputChecks, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { dealerOf } from '../../network';
import { reject, transitionRefusals } from '../domain/application';
import type { MembershipsPorts } from './ports';

const refusals = defineRefusals({
  ...commonRefusals.pick(
    'DEALER_NOT_FOUND',
    'MEMBERSHIP_NOT_FOUND',
    'TEXT_REQUIRED',
    'TEXT_TOO_LONG',
    'TEXT_INVALID',
  ),
  ...transitionRefusals.texts,
});

export interface ApplicationToReject {
  readonly membershipId: string;
  readonly reason: string;
}

/** Rejects an application with its reason; the customer may apply again (rulebook MEM-01). */
export const rejectApplication = command<MembershipsPorts>()({
  name: 'membershipReject',
  refusals,
  read({ membershipId, reason }: ApplicationToReject) {
    const checks = new InputChecks(refusals);
    return checks.complete({ membershipId, reason: checks.text(reason, ['reason'], 500) });
  },
  async work(ports, { membershipId, reason }, caller) {
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
