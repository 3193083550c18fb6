import { accepted, commonRefusals, defineRefusals, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { dealerOf, todayAt } from '../../network';
import { stepped, stickerRefusals } from '../domain/sticker';
import type { StickerStep } from '../domain/sticker.transitions';
import { stickerFact } from './facts';
import { runningMembership } from './member-since';
import type { RecruitingPorts } from './ports';

const refusals = defineRefusals({
  ...commonRefusals.pick('DEALER_NOT_FOUND'),
  ...stickerRefusals.texts,
  STICKER_AGREEMENT_NOT_FOUND: { zh: '未找到该车贴协议。', en: 'There is no such sticker agreement.' },
});

export interface StickerStepToTake {
  readonly stickerAgreementId: string;
  readonly step: StickerStep;
}

/** Takes the next step of a sticker agreement, or withdraws it (rulebook MEM-16). */
export const changeSticker = command<RecruitingPorts>()({
  name: 'stickerAgreementChange',
  refusals,
  async work(ports, { stickerAgreementId, step }: StickerStepToTake, caller) {
    const dealer = await dealerOf(ports, caller);
    if (!dealer.ok) return dealer;
    const { dealerId } = dealer.value;
    const known = await ports.stickers.lock(dealerId, stickerAgreementId);
    if (!known) return refused(refusals.no('STICKER_AGREEMENT_NOT_FOUND', ['stickerAgreementId']));
    const agreement = stepped(known, step, todayAt(dealer.value, caller));
    if (!agreement.ok) return agreement;
    const { staffMemberId, now: at, traceId } = caller;
    await ports.stickers.keep(agreement.value, { dealerId, staffMemberId, at, traceId });
    const membership = await runningMembership(ports, dealerId, agreement.value.customerId);
    const about = { membershipId: membership?.membershipId ?? null, changedBy: staffMemberId };
    const facts = [stickerFact(agreement.value, about, dealer.value)];
    return accepted({ answer: { stickerAgreementId }, facts });
  },
});
