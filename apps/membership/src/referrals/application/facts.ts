import { referralConfirmed, referralRejected, type DataOf } from '@autoclub/event-contracts';
import type { Fact } from '@autoclub/use-cases';
import type { Referral } from '../domain/referral';

interface Home {
  readonly dealerId: string;
  readonly regionId: string;
}

/** What is published of a referral that was decided: that it counts, or why it does not. */
export function referralFact(
  referral: Referral,
  { dealerId, regionId }: Home,
): Fact<DataOf<typeof referralConfirmed>> | Fact<DataOf<typeof referralRejected>> {
  const { decidedOn, ground, rejectionReason, version: sequence } = referral;
  const home = { dealerId, regionId };
  if (decidedOn === null) throw new Error(`The referral ${referral.referralId} is not decided.`);
  const state = {
    referralId: referral.referralId,
    dealerId,
    referrerMembershipId: referral.referrerMembershipId,
    referrerCustomerId: referral.referrerCustomerId,
    referrerTier: referral.referrerTier,
    introducedCustomerId: referral.introducedCustomerId,
    introducedOn: referral.introducedOn,
  };
  if (rejectionReason !== null) {
    const data = { ...state, reason: rejectionReason, rejectedOn: decidedOn };
    return { contract: referralRejected, data, sequence, home };
  }
  if (!ground) throw new Error(`The referral ${referral.referralId} has no ground.`);
  const data = {
    ...state,
    ground: ground.kind,
    groundRecord: ground.record,
    isCarPurchase: referral.isCarPurchase,
    isPaidBySales: referral.salesPayment !== null,
    confirmedOn: decidedOn,
  };
  return { contract: referralConfirmed, data, sequence, home };
}
