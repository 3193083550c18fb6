import { accepted, businessDayOf, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { definitionOf } from '../domain/coupon-definition';
import { issueCoupons } from '../domain/issue-coupons';
import { chooseRefusals } from '../domain/refusals';
import { issuedFacts } from './coupon-facts';
import type { ChoicePorts } from './ports';

export interface ChooseInput {
  readonly couponChoiceId: string;
  readonly definitionCode: string;
}

/**
 * Chooses one free service out of the menu that a confirmed referral offers (rulebook MEM-10): once, however many ask
 * at the same moment. What it gives is what the programme says on the day of the choice.
 */
export const chooseService = command<ChoicePorts>()({
  name: 'couponChoose',
  refusals: chooseRefusals,
  async work(ports, { couponChoiceId, definitionCode }: ChooseInput, { now, traceId, staffMemberId }) {
    const { no } = chooseRefusals;
    const dealer = await ports.dealer();
    if (!dealer) return refused(no('DEALER_NOT_FOUND', []));
    const choice = await ports.lockChoice(couponChoiceId);
    if (!choice) return refused(no('COUPON_CHOICE_NOT_FOUND', ['couponChoiceId']));
    if (choice.couponId !== null) return refused(no('COUPON_CHOICE_MADE', ['couponChoiceId']));
    if (choice.withdrawnOn !== null) return refused(no('COUPON_CHOICE_WITHDRAWN', ['couponChoiceId']));
    const today = businessDayOf(now, dealer.timeZone);
    const definition = definitionOf(ports.coupons(dealer, today), definitionCode);
    if (!definition || !choice.definitionCodes.includes(definitionCode))
      return refused(no('COUPON_NOT_ON_MENU', ['definitionCode']));
    const { dealerId, customerId, membershipId, referralId } = choice;
    const occasion = {
      dealerId,
      customerId,
      membershipId,
      vehicleId: null,
      packCode: null,
      origin: { type: 'REFERRAL', id: referralId },
      issuedById: staffMemberId,
      validTo: null,
      isKeptUntilNextVisit: false,
    };
    const coupons = issueCoupons([definition], occasion, { now, today, ids: ports.ids, traceId });
    const couponId = coupons[0]?.id ?? null;
    await ports.writeCoupons(coupons);
    await ports.writeChoice({ ...choice, couponId });
    const facts = issuedFacts(coupons, dealer);
    return accepted({ answer: { couponChoiceId, couponId }, written: coupons[0], facts });
  },
});
