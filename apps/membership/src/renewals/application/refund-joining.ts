import { accepted, commonRefusals, defineRefusals, InputChecks } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import {
  documentRefusals,
  missingDocuments,
  readDocuments,
  type MembershipDocument,
} from '../../memberships';
import { tierOf } from '../../tiers';
import { memberOf } from '../../wallets';
import { refundJoining, refundRefusals } from '../domain/joining-refund';
import { refundFact } from './facts';
import type { RenewalsPorts } from './ports';

const refusals = defineRefusals({
  ...commonRefusals.pick('DEALER_NOT_FOUND', 'MEMBERSHIP_NOT_FOUND'),
  ...documentRefusals.texts,
  ...refundRefusals.texts,
});

export interface JoiningToRefund {
  readonly membershipId: string;
  /** The first service, which was found unsatisfactory. */
  readonly repairOrderId: string;
  /** The original documents that were shown. */
  readonly documents: readonly MembershipDocument[];
}

/** Gives the fee of joining back, by the approver's own token (rulebook MEM-07). */
export const refundMembership = command<RenewalsPorts>()({
  name: 'membershipRefund',
  refusals,
  read({ membershipId, repairOrderId, documents }: JoiningToRefund) {
    const checks = new InputChecks(refusals);
    const shown = readDocuments(documents, (...each) => checks.text(...each));
    return checks.complete({ membershipId, repairOrderId, documents: shown });
  },
  async work(ports, { membershipId, repairOrderId, documents }, caller) {
    const found = await memberOf(ports, membershipId, caller);
    if (!found.ok) return found;
    const { dealer, today, membership } = found.value;
    const { joinedTier, activatedOn } = membership.card;
    const tier = tierOf(ports.schemeOn(dealer, activatedOn), joinedTier);
    const missing = tier ? missingDocuments(tier, membership.application.isInsuredHere, documents) : [];
    const first = await ports.renewals.firstServices(dealer.dealerId, membershipId);
    const request = {
      today,
      repairOrderId,
      missingDocuments: missing,
      ...ports.refundDaysOn(dealer, activatedOn),
    };
    const refunded = refundJoining(membership, first, request);
    if (!refunded.ok) return refunded;
    const { membership: after, refund } = refunded.value;
    await ports.memberships.save([after], caller.now);
    const madeBy = caller.staffMemberId;
    const by = {
      dealerId: dealer.dealerId,
      membershipId,
      madeBy,
      traceId: caller.traceId,
      recordedAt: caller.now,
    };
    await ports.renewals.addRefund({ ...refund, ...by });
    return accepted({ answer: { membershipId }, facts: [refundFact(after, refund, madeBy, dealer)] });
  },
});
