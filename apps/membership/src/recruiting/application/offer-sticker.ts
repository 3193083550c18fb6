import { accepted, commonRefusals, defineRefusals, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { dealerOf, todayAt } from '../../network';
import { stepped, type StickerAgreement } from '../domain/sticker';
import { STICKER_STARTS_AS } from '../domain/sticker.transitions';
import { stickerFact } from './facts';
import { runningMembership } from './member-since';
import type { RecruitingPorts } from './ports';

const refusals = defineRefusals({
  ...commonRefusals.pick('DEALER_NOT_FOUND', 'VEHICLE_NOT_FOUND'),
  STICKER_AGREEMENT_OPEN: {
    zh: '该车已有车贴协议。',
    en: 'There is a sticker agreement about this vehicle already.',
  },
});

export interface StickerToOffer {
  readonly vehicleId: string;
}

/**
 * Offers the dealer's sticker to the customer of a vehicle (rulebook MEM-16). An agreement with a former customer is
 * withdrawn by it: the car changed hands.
 */
export const offerSticker = command<RecruitingPorts>()({
  name: 'stickerAgreementOffer',
  refusals,
  async work(ports, { vehicleId }: StickerToOffer, caller) {
    const dealer = await dealerOf(ports, caller);
    if (!dealer.ok) return dealer;
    const { dealerId } = dealer.value;
    const vehicle = await ports.holdVehicle(dealerId, vehicleId);
    if (!vehicle) return refused(refusals.no('VEHICLE_NOT_FOUND', ['vehicleId']));
    const { customerId } = vehicle;
    const { open, lastVersion } = await ports.stickers.ofVehicle(dealerId, vehicleId);
    if (open?.customerId === customerId) return refused(refusals.no('STICKER_AGREEMENT_OPEN', ['vehicleId']));
    const today = todayAt(dealer.value, caller);
    const former = open && stepped(open, 'WITHDRAWN', today);
    const withdrawn = former?.ok ? [former.value] : [];
    const offered: StickerAgreement = {
      ...{ stickerAgreementId: ports.ids('stk'), vehicleId, customerId },
      ...{ step: STICKER_STARTS_AS, previousStep: null, changedOn: today },
      version: (withdrawn[0]?.version ?? lastVersion) + 1,
    };
    const { staffMemberId, now: at, traceId } = caller;
    const facts = [];
    for (const agreement of [...withdrawn, offered]) {
      await ports.stickers.keep(agreement, { dealerId, staffMemberId, at, traceId });
      const membership = await runningMembership(ports, dealerId, agreement.customerId);
      const about = { membershipId: membership?.membershipId ?? null, changedBy: staffMemberId };
      facts.push(stickerFact(agreement, about, dealer.value));
    }
    return accepted({ answer: { stickerAgreementId: offered.stickerAgreementId }, facts });
  },
});
