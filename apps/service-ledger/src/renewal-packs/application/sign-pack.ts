import { accepted, type AmountInput, businessDayOf, InputChecks, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { type CouponDefinition, definitionOf, issueCoupons, issuedFacts } from '../../coupons';
import { currencyFault } from '../../network';
import { signRefusals } from '../domain/refusals';
import { type Gift, giftKindOf, judgePack, type PackTerms, type RenewalPack } from '../domain/renewal-pack';
import type { Choice } from '../domain/renewal-programme';
import { signedFact } from './pack-facts';
import type { RenewalPackPorts } from './ports';

export interface SignPackInput {
  readonly repairOrderId: string;
  readonly choice: Choice;
  readonly prepaidAmount: AmountInput;
}

/** Signs a pack for next year's insurance after a claim, and issues what it gives (rulebook SVC-09). */
export const signPack = command<RenewalPackPorts>()({
  name: 'renewalPackSign',
  refusals: signRefusals,
  read: ({ prepaidAmount, ...input }: SignPackInput) => {
    const checks = new InputChecks(signRefusals);
    return checks.complete({ ...input, prepaid: checks.positiveAmount(prepaidAmount, ['prepaidAmount']) });
  },
  async work(ports, { repairOrderId, choice, prepaid }, { now, traceId, staffMemberId }) {
    const { no } = signRefusals;
    const dealer = await ports.dealer();
    if (!dealer) return refused(no('DEALER_NOT_FOUND', []));
    const wrongCurrency = currencyFault(prepaid, dealer.currency, ['prepaidAmount']);
    if (wrongCurrency.length > 0) return refused(...wrongCurrency);
    const order = await ports.lockOrder(repairOrderId);
    if (!order) return refused(no('REPAIR_ORDER_NOT_FOUND', ['repairOrderId']));
    const today = businessDayOf(now, dealer.timeZone);
    const judged = judgePack(order, { choice, prepaid }, ports.renewals(dealer, today));
    if (!judged.ok) return judged;
    if (await ports.hasPack(order.id)) return refused(no('PACK_SIGNED_ALREADY', ['repairOrderId']));
    const terms = judged.value;
    const programme = ports.coupons(dealer, today);
    const definitions = terms.couponCodes.map((code) => definitionOf(programme, code));
    const missing = terms.couponCodes.find((_, i) => definitions[i] === undefined);
    if (missing !== undefined) return refused(no('GIFT_UNKNOWN', ['choice'], { code: missing }));
    const { dealerId, customerId, membershipId, vehicleId } = order;
    const whose = { dealerId, customerId, membershipId, vehicleId };
    const id = ports.ids('rnp');
    const occasion = {
      ...whose,
      packCode: terms.band.code,
      origin: { type: 'RENEWAL_PACK', id },
      issuedById: staffMemberId,
      validTo: null,
      isKeptUntilNextVisit: false,
    };
    const given = definitions as CouponDefinition[];
    const coupons = issueCoupons(given, occasion, { now, today, ids: ports.ids, traceId });
    const pack: RenewalPack = {
      ...whose,
      id,
      repairOrderId,
      claim: terms.claim,
      packCode: terms.band.code,
      choice,
      declaredWorth: terms.band.declaredWorth,
      prepaid,
      gifts: given.map((definition, i) => giftOf(definition, terms, coupons[i]?.id ?? '')),
      rewardStaffMemberId: terms.rewardStaffMemberId,
      reward: terms.reward,
      signedOn: today,
      signedAt: now,
      signedById: staffMemberId,
      cancellation: null,
      version: 1,
      traceId,
    };
    await ports.writeCoupons(coupons);
    await ports.writePack(pack);
    const facts = [signedFact(pack, dealer), ...issuedFacts(coupons, dealer)];
    return accepted({ answer: { renewalPackId: id }, facts });
  },
});

function giftOf(definition: CouponDefinition, { band }: PackTerms, couponId: string): Gift {
  const { definitionCode: code, worth } = definition;
  const kind = giftKindOf(definition, band);
  return { kind, code, worth, freeKm: kind === 'ACCIDENT_TOW' ? (band.tow?.freeKm ?? null) : null, couponId };
}
