import {
  accepted,
  commonRefusals,
  defineRefusals,
  type LocalDate,
  type Money,
  type Outcome,
  refused,
} from '@autoclub/domain-kit';
import { type Acknowledgement, type Performance, performerRefusals } from '../../entitlements';

/**
 * The service card of a car whose customer carries the dealer's sticker: free car washes as long as the agreement is
 * active, membership or not (rulebook MEM-16).
 */
export interface ServiceCard {
  /** That of the sticker agreement. */
  readonly id: string;
  readonly dealerId: string;
  readonly vehicleId: string;
  readonly customerId: string;
  readonly activeFrom: LocalDate;
  /** The day on which the agreement was withdrawn, the first without washes; null while it is active. */
  readonly endedOn: LocalDate | null;
  readonly useCount: number;
}

/** A wash as a desk reports it; every single one is registered (rulebook SVC-05). */
export interface WashDraft extends Performance {
  /** List price: the value it had for the customer. */
  readonly value: Money;
  readonly bearingDepartment: string;
  readonly acknowledgement: Acknowledgement;
}

/** A wash as it was registered; never changed afterwards. */
export interface Wash extends WashDraft {
  readonly id: string;
  readonly serviceCardId: string;
  readonly usedAt: Date;
  readonly usedOn: LocalDate;
  readonly traceId: string;
}

export const serviceCardRefusals = defineRefusals({
  ...commonRefusals.pick(
    'TEXT_REQUIRED',
    'TEXT_TOO_LONG',
    'TEXT_INVALID',
    'AMOUNT_INVALID',
    'AMOUNT_NEGATIVE',
    'AMOUNT_OUT_OF_RANGE',
    'CURRENCY_MISMATCH',
    'DEALER_NOT_FOUND',
    'STAFF_MEMBER_NOT_FOUND',
  ),
  ...performerRefusals.texts,
  SERVICE_CARD_NOT_FOUND: { zh: '未找到该服务卡。', en: 'There is no such service card.' },
  SERVICE_CARD_ENDED: {
    zh: '车贴协议已于 {endedOn} 终止，服务卡不再有效。',
    en: 'The sticker agreement was withdrawn on {endedOn}, so the service card is not valid any more.',
  },
});

/** Registers a wash, as often as the customer likes while the card is valid. */
export function washed(
  { id: serviceCardId, endedOn }: ServiceCard,
  draft: WashDraft,
  {
    id,
    now,
    today,
    traceId,
  }: { readonly id: string; readonly now: Date; readonly today: LocalDate; readonly traceId: string },
): Outcome<Wash, ReturnType<typeof serviceCardRefusals.no>> {
  if (endedOn !== null && endedOn <= today)
    return refused(serviceCardRefusals.no('SERVICE_CARD_ENDED', ['serviceCardId'], { endedOn }));
  return accepted({ ...draft, id, serviceCardId, usedAt: now, usedOn: today, traceId });
}
