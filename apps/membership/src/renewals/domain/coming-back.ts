import {
  accepted,
  defineRefusals,
  refused,
  type LocalDate,
  type Money,
  type Outcome,
  type RefusalOf,
} from '@autoclub/domain-kit';
import { NO_FEE, periodOfReturn, type CardHolder, type Prolonged } from './card-period';
import type { Lapse } from './lapse';
import { paymentFaults, paymentRefusals, type Payment } from './payment';
import type { RenewalTerms } from './renewal-terms';

export const returnRefusals = defineRefusals({
  ...paymentRefusals.texts,
  MEMBERSHIP_NOT_LAPSED: { zh: '会籍并未失效，无需回归。', en: 'The membership has not lapsed.' },
  RETURN_TOO_LATE: {
    zh: '回归已于 {returnUntil} 截止。',
    en: 'Coming back was possible until {returnUntil}.',
  },
  TOP_UP_REQUIRED: {
    zh: '储值制会员回归须充值。',
    en: 'Coming back to a club of stored value takes a top-up.',
  },
});

/** What a member brings who comes back. */
export interface Comeback extends Payment {
  /** Money that is paid into the wallet. */
  readonly topUp: Money | null;
}

/** A lapsed member comes back within the window of the dealer, or with a top-up (rulebook MEM-08). */
export function comeBack(
  membership: CardHolder,
  lapse: Pick<Lapse, 'lapsedOn' | 'returnUntil'> | undefined,
  terms: RenewalTerms,
  today: LocalDate,
  { topUp, ...payment }: Comeback,
): Outcome<Prolonged, RefusalOf<typeof returnRefusals>> {
  if (membership.status !== 'LAPSED' || !lapse)
    return refused(returnRefusals.no('MEMBERSHIP_NOT_LAPSED', ['membershipId']));
  const { returnUntil, lapsedOn } = lapse;
  if (returnUntil !== null && today > returnUntil)
    return refused(returnRefusals.no('RETURN_TOO_LATE', ['membershipId'], { returnUntil }));
  const isStoredValueOnly = terms.clubSystem === 'STORED_VALUE';
  if (isStoredValueOnly && !topUp) return refused(returnRefusals.no('TOP_UP_REQUIRED', ['topUp']));
  const fee = isStoredValueOnly ? NO_FEE.paid : terms.fee;
  const faults = paymentFaults(fee, payment);
  if (faults.length > 0) return refused(...faults);
  return accepted(periodOfReturn(membership, terms, { today, lapsedOn }, payment));
}
