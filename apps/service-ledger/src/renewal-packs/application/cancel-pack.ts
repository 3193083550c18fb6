import { accepted, businessDayOf, InputChecks, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { voidCoupon, voidedFacts } from '../../coupons';
import { cancelPack as decide } from '../domain/renewal-pack';
import { cancelRefusals } from '../domain/refusals';
import { cancelledFacts } from './pack-facts';
import type { RenewalPackPorts } from './ports';

/**
 * Cancels a signed pack: the prepayment is returned, open gifts are void, the advisor's reward is taken back (rulebook
 * SVC-09). Gifts that have run out stay as they are.
 */
export const cancelPack = command<RenewalPackPorts>()({
  name: 'renewalPackCancel',
  refusals: cancelRefusals,
  read: ({ renewalPackId, reasonCode }: { readonly renewalPackId: string; readonly reasonCode: string }) => {
    const checks = new InputChecks(cancelRefusals);
    return checks.complete({ renewalPackId, reasonCode: checks.code(reasonCode, ['reasonCode']) });
  },
  async work(ports, { renewalPackId, reasonCode }, { now, staffMemberId }) {
    const dealer = await ports.dealer();
    if (!dealer) return refused(cancelRefusals.no('DEALER_NOT_FOUND', []));
    const pack = await ports.lockPack(renewalPackId);
    const coupons = pack ? await ports.lockIssuedFor({ type: 'RENEWAL_PACK', id: pack.id }) : [];
    const used = coupons.find(({ status }) => status === 'USED')?.couponNumber;
    const today = businessDayOf(now, dealer.timeZone);
    const cancellation = { cancelledOn: today, reasonCode, cancelledById: staffMemberId };
    const decided = decide(pack, used, cancellation);
    if (!decided.ok) return decided;
    const voided = coupons.flatMap((coupon) => {
      const outcome = voidCoupon(coupon, { reasonCode, voidedById: staffMemberId, today });
      return outcome.ok ? [outcome.value] : [];
    });
    await ports.writeCoupons(voided);
    await ports.writePack(decided.value);
    const facts = [...cancelledFacts(decided.value, dealer), ...voidedFacts(voided, dealer)];
    return accepted({ answer: { renewalPackId }, facts });
  },
});
