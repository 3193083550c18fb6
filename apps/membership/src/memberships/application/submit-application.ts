import { accepted, commonRefusals, defineRefusals, InputChecks, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { dealerOf } from '../../network';
import { submit, transitionRefusals } from '../domain/application';
import { documentRefusals, readDocuments, type MembershipDocument } from '../domain/membership-documents';
import type { MembershipsPorts } from './ports';

const refusals = defineRefusals({
  ...commonRefusals.pick('DEALER_NOT_FOUND', 'MEMBERSHIP_NOT_FOUND'),
  ...documentRefusals.texts,
  ...transitionRefusals.texts,
});

export interface ApplicationToSubmit {
  readonly membershipId: string;
  readonly documents: readonly MembershipDocument[];
}

/** Hands a draft in, with further documents if there are any (rulebook MEM-01). */
export const submitApplication = command<MembershipsPorts>()({
  name: 'membershipSubmit',
  refusals,
  read({ membershipId, documents }: ApplicationToSubmit) {
    const checks = new InputChecks(refusals);
    return checks.complete({
      membershipId,
      documents: readDocuments(documents, (...each) => checks.text(...each)),
    });
  },
  async work(ports, { membershipId, documents }, caller) {
    const dealer = await dealerOf(ports, caller);
    if (!dealer.ok) return dealer;
    const membership = await ports.memberships.lock(dealer.value.dealerId, membershipId);
    if (!membership) return refused(refusals.no('MEMBERSHIP_NOT_FOUND', ['membershipId']));
    const submitted = submit(membership, documents);
    if (!submitted.ok) return submitted;
    await ports.memberships.save([submitted.value], caller.now);
    return accepted({ answer: { membershipId } });
  },
});
