import {
  accepted,
  defineRefusals,
  refused,
  type LocalDate,
  type Outcome,
  type RefusalOf,
} from '@autoclub/domain-kit';
import { nextPeriod, type CardHolder, type Prolonged } from './card-period';
import { paymentFaults, paymentRefusals, type Payment } from './payment';
import { windowOf, type RenewalTerms } from './renewal-terms';

export const windowRefusals = defineRefusals({
  RENEWAL_TOO_EARLY: { zh: '自 {opensOn} 起方可续会。', en: 'Renewal opens on {opensOn}.' },
  RENEWAL_TOO_LATE: { zh: '续会已于 {closesOn} 截止。', en: 'Renewal was possible until {closesOn}.' },
  RENEWAL_NOT_NEEDED: {
    zh: '储值制俱乐部不收续会费，会籍自动延续。',
    en: 'A club of stored value takes no fee; its cards run on by themselves.',
  },
  MEMBERSHIP_ENDED: { zh: '会籍已终止。', en: 'The membership has ended.' },
});

export const renewalRefusals = defineRefusals({ ...windowRefusals.texts, ...paymentRefusals.texts });

/** The terms of the day of paying, and those by which the window of the expiry is judged. */
export interface TermsAtExpiry {
  readonly today: RenewalTerms;
  readonly atExpiry: RenewalTerms;
}

/** Why a membership cannot be renewed on this day, whatever is paid. */
export function windowFaults(
  { status, card }: CardHolder,
  { today: terms, atExpiry }: TermsAtExpiry,
  today: LocalDate,
): RefusalOf<typeof windowRefusals>[] {
  const field = ['membershipId'];
  if (status === 'REFUNDED') return [windowRefusals.no('MEMBERSHIP_ENDED', field)];
  const { opensOn, closesOn } = windowOf(card.validity.to, atExpiry);
  if (status === 'LAPSED') return [windowRefusals.no('RENEWAL_TOO_LATE', field, { closesOn })];
  if (terms.clubSystem === 'STORED_VALUE') return [windowRefusals.no('RENEWAL_NOT_NEEDED', field)];
  if (today < opensOn) return [windowRefusals.no('RENEWAL_TOO_EARLY', field, { opensOn })];
  if (today > closesOn) return [windowRefusals.no('RENEWAL_TOO_LATE', field, { closesOn })];
  return [];
}

/** Renews a card (rulebook MEM-05) at the price of the day. */
export function renew(
  membership: CardHolder,
  terms: TermsAtExpiry,
  today: LocalDate,
  payment: Payment,
): Outcome<Prolonged, RefusalOf<typeof renewalRefusals>> {
  const faults = windowFaults(membership, terms, today);
  if (faults.length > 0) return refused(...faults);
  const due = paymentFaults(terms.today.fee, payment);
  if (due.length > 0) return refused(...due);
  return accepted(nextPeriod(membership, terms.today, today, payment));
}
