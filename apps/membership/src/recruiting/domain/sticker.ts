import {
  accepted,
  defineRefusals,
  refused,
  type LocalDate,
  type Outcome,
  type RefusalOf,
} from '@autoclub/domain-kit';
import { stickerTransitions, type StickerStep } from './sticker.transitions';

/** A customer's agreement to carry the dealer's sticker on a car; never a condition of anything else (rulebook MEM-16). */
export interface StickerAgreement {
  readonly stickerAgreementId: string;
  readonly vehicleId: string;
  readonly customerId: string;
  readonly step: StickerStep;
  readonly previousStep: StickerStep | null;
  readonly changedOn: LocalDate;
  /** Counts the steps of all agreements about the vehicle. */
  readonly version: number;
}

export const stickerRefusals = defineRefusals({
  STICKER_STEP_NOT_POSSIBLE: {
    zh: '车贴协议目前为“{from}”，不能变为“{to}”。',
    en: 'The sticker agreement is {from} and cannot become {to}.',
  },
});

/** The agreement after its next step. */
export function stepped(
  agreement: StickerAgreement,
  to: StickerStep,
  on: LocalDate,
): Outcome<StickerAgreement, RefusalOf<typeof stickerRefusals>> {
  const { step, version } = agreement;
  if (!stickerTransitions[step].includes(to)) {
    const words = { from: { code: step }, to: { code: to } };
    return refused(stickerRefusals.no('STICKER_STEP_NOT_POSSIBLE', ['step'], words));
  }
  return accepted({ ...agreement, step: to, previousStep: step, changedOn: on, version: version + 1 });
}
