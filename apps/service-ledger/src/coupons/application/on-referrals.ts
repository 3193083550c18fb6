import { businessDayOf, localDate, type LocalDate } from '@autoclub/domain-kit';
import type { DataOf, referralConfirmed, referralRejected } from '@autoclub/event-contracts';
import type { Fact } from '@autoclub/use-cases';
import type { Dealer } from '../../network';
import { voidCoupon } from '../domain/change-coupon';
import type { CouponChoice } from '../domain/coupon-choice';
import { voidedFacts } from './coupon-facts';
import type { Occasion } from './on-promises';
import type { ChoicePorts } from './ports';

/** A fact about a referral; the sequence counts the facts of one referral. */
export interface ReferralOccasion extends Occasion {
  readonly sequence: number;
}

type Referral = DataOf<typeof referralConfirmed> | DataOf<typeof referralRejected>;

/**
 * Offers the referrer a free service to choose (rulebook MEM-10), once per referral. What the sales department paid for
 * by its own policy is not rewarded twice: then nothing is offered, or what was offered is withdrawn.
 */
export async function onReferralConfirmed(
  ports: ChoicePorts,
  referral: DataOf<typeof referralConfirmed>,
  occasion: ReferralOccasion,
): Promise<readonly Fact[]> {
  if (referral.isPaidBySales) return withdraw(ports, referral, localDate(referral.confirmedOn), occasion);
  const { dealer, known, isNews } = await premises(ports, referral, occasion);
  if (!isNews) return [];
  const offeredOn = localDate(referral.confirmedOn);
  const definitionCodes = known?.definitionCodes.length
    ? known.definitionCodes
    : ports.coupons(dealer, offeredOn).referralServices;
  await ports.writeChoice({
    ...newChoice(referral, offeredOn, occasion),
    ...known,
    definitionCodes,
    withdrawnOn: null,
    sequence: occasion.sequence,
  });
  return [];
}

/**
 * Withdraws the choice of a referral that counts no more (rulebook MEM-10). A coupon that was chosen and not used is
 * void; one that was used stays with the member. The mark stays, in case the confirmation arrives later.
 */
export async function onReferralRejected(
  ports: ChoicePorts,
  referral: DataOf<typeof referralRejected>,
  occasion: ReferralOccasion,
): Promise<readonly Fact[]> {
  return withdraw(ports, referral, localDate(referral.rejectedOn), occasion);
}

async function withdraw(
  ports: ChoicePorts,
  referral: Referral,
  withdrawnOn: LocalDate,
  occasion: ReferralOccasion,
): Promise<readonly Fact[]> {
  const { dealer, known, isNews } = await premises(ports, referral, occasion);
  if (!isNews) return [];
  const choice = known ?? newChoice(referral, withdrawnOn, occasion);
  await ports.writeChoice({ ...choice, withdrawnOn, sequence: occasion.sequence });
  if (choice.couponId === null) return [];
  const today = businessDayOf(occasion.now, dealer.timeZone);
  const reason = { reasonCode: 'REFERRAL_REJECTED', voidedById: null, today };
  const chosen = await ports.lockCoupons([choice.couponId]);
  const voided = chosen.flatMap((coupon) => {
    const outcome = voidCoupon(coupon, reason);
    return outcome.ok ? [outcome.value] : [];
  });
  await ports.writeCoupons(voided);
  return voidedFacts(voided, dealer);
}

async function premises(
  ports: ChoicePorts,
  { referralId }: Referral,
  { sequence }: ReferralOccasion,
): Promise<{ dealer: Dealer; known: CouponChoice | undefined; isNews: boolean }> {
  const dealer = await ports.dealer();
  if (!dealer) throw new Error('The dealer of a referral is awaited.');
  const known = await ports.lockChoice(choiceIdOf(referralId));
  return { dealer, known, isNews: !known || known.sequence < sequence };
}

function newChoice(
  referral: Referral,
  offeredOn: LocalDate,
  { traceId, sequence }: ReferralOccasion,
): CouponChoice {
  return {
    id: choiceIdOf(referral.referralId),
    dealerId: referral.dealerId,
    customerId: referral.referrerCustomerId,
    membershipId: referral.referrerMembershipId,
    referralId: referral.referralId,
    offeredOn,
    definitionCodes: [],
    couponId: null,
    withdrawnOn: null,
    sequence,
    traceId,
  };
}

function choiceIdOf(referralId: string): string {
  return `cch_${referralId.split('_')[1]}`;
}
