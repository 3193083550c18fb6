import {
  accepted,
  defineRefusals,
  formatMoney,
  refused,
  type Explanation,
  type LocalDate,
  type Money,
  type Outcome,
  type Period,
  type RefusalOf,
} from '@autoclub/domain-kit';
import { explanation } from '@autoclub/rulebook';
import { churnDay, type ClubSystem } from '../../wallets';
import { nextPeriod, NO_FEE, type CardHolder, type CardPeriod } from './card-period';
import { windowOf, type RenewalTerms } from './renewal-terms';

export const LAPSE_CAUSES = ['NOT_RENEWED', 'STORED_VALUE_EMPTY', 'LEFT', 'STORED_VALUE_TAKEN_BACK'] as const;
export type LapseCause = (typeof LAPSE_CAUSES)[number];

/** The end of a card that can come back (rulebook MEM-06, MEM-08). */
export interface Lapse {
  readonly cause: LapseCause;
  readonly tier: string;
  readonly clubSystem: ClubSystem;
  /** The day from which no tier counts any more. */
  readonly changedOn: LocalDate;
  readonly validity: Period;
  readonly lapsedOn: LocalDate;
  /** The last day to come back; null: any day. */
  readonly returnUntil: LocalDate | null;
  readonly explanation: Explanation;
}

/** What has fallen due for a card by itself: a period that needs no fee, or its lapse. */
export type DueStep =
  | { readonly kind: 'PERIOD'; readonly period: CardPeriod; readonly version: number }
  | { readonly kind: 'LAPSE'; readonly lapse: Lapse; readonly version: number };

export interface BroughtUpToDate {
  readonly membership: CardHolder;
  readonly steps: readonly DueStep[];
}

/**
 * Brings a card up to a day (rulebook MEM-06). Every date follows from the card, the wallet and the programme and not
 * from the day on which somebody looks, so it comes to the same once or twice, in time or late.
 *
 * @param emptySince Since when the wallet has been empty without a break; null while it holds money.
 */
export function upToDate(
  membership: CardHolder,
  emptySince: LocalDate | null,
  termsOn: (day: LocalDate) => RenewalTerms,
  today: LocalDate,
): BroughtUpToDate {
  const steps: DueStep[] = [];
  let current = membership;
  while (current.status === 'ACTIVE') {
    const expiry = current.card.validity.to;
    const terms = termsOn(expiry < today ? expiry : today);
    const lapse =
      terms.clubSystem === 'STORED_VALUE'
        ? emptyLapse(current, emptySince, terms, today)
        : feeLapse(current, terms, today);
    if (lapse) {
      current = ended(current, lapse);
      steps.push({ kind: 'LAPSE', lapse, version: current.version });
    } else if (terms.clubSystem === 'STORED_VALUE' && expiry <= today) {
      const next = nextPeriod(current, terms, expiry, NO_FEE);
      current = next.membership;
      steps.push({ kind: 'PERIOD', period: next.period, version: current.version });
    } else break;
  }
  return { membership: current, steps };
}

/** ANNUAL_FEE and FEE_AND_STORED_VALUE: not paid within the window. */
function feeLapse(membership: CardHolder, terms: RenewalTerms, today: LocalDate): Lapse | undefined {
  const { validity } = membership.card;
  const { closesOn, lapsesOn, returnUntil } = windowOf(validity.to, terms);
  if (today <= closesOn) return undefined;
  return {
    cause: 'NOT_RENEWED',
    tier: membership.tier,
    clubSystem: terms.clubSystem,
    changedOn: validity.to,
    validity,
    lapsedOn: lapsesOn,
    returnUntil,
    explanation: explanation('MEM-06.lapse', {
      ruleVersion: terms.version,
      formula: `${validity.to} + ${terms.closesDays}`,
      inputs: { expiredOn: validity.to, closesOn, lapsedOn: lapsesOn },
      result: lapsesOn,
    }),
  };
}

/** STORED_VALUE: the wallet has been empty for the months of the programme, before the card ran on again. */
function emptyLapse(
  membership: CardHolder,
  emptySince: LocalDate | null,
  terms: RenewalTerms,
  today: LocalDate,
): Lapse | undefined {
  const { emptyMonths, clubSystem, version } = terms;
  const { validity } = membership.card;
  const lapsedOn = churnDay(emptySince, terms);
  if (emptySince === null || lapsedOn === null || lapsedOn > today || lapsedOn > validity.to)
    return undefined;
  return {
    cause: 'STORED_VALUE_EMPTY',
    tier: membership.tier,
    clubSystem,
    changedOn: lapsedOn,
    validity: { from: earlier(validity.from, lapsedOn), to: lapsedOn },
    lapsedOn,
    returnUntil: null,
    explanation: explanation('MEM-08.empty', {
      ruleVersion: version,
      formula: `${emptySince > terms.clubSystemSince ? emptySince : terms.clubSystemSince} + ${emptyMonths}`,
      inputs: { emptySince, emptyMonths, lapsedOn },
      result: lapsedOn,
    }),
  };
}

export const leavingRefusals = defineRefusals({
  LEAVING_NOT_OFFERED: {
    zh: '年费制俱乐部无需办理退会，到期不续即可。',
    en: 'A club of annual fees is left by not renewing.',
  },
});

/** A member leaves and takes the stored value back (rulebook MEM-08). */
export function leave(
  membership: CardHolder,
  terms: RenewalTerms,
  today: LocalDate,
  refundedAmount: Money,
): Outcome<{ readonly membership: CardHolder; readonly lapse: Lapse }, RefusalOf<typeof leavingRefusals>> {
  const { clubSystem, version } = terms;
  if (clubSystem === 'ANNUAL_FEE')
    return refused(leavingRefusals.no('LEAVING_NOT_OFFERED', ['membershipId']));
  const { validity } = membership.card;
  const isStoredValueOnly = clubSystem === 'STORED_VALUE';
  const lapse: Lapse = {
    cause: isStoredValueOnly ? 'LEFT' : 'STORED_VALUE_TAKEN_BACK',
    tier: membership.tier,
    clubSystem,
    changedOn: earlier(today, validity.to),
    validity: { from: validity.from, to: earlier(today, validity.to) },
    lapsedOn: today,
    returnUntil: isStoredValueOnly ? null : windowOf(validity.to, terms).returnUntil,
    explanation: explanation('MEM-08.left', {
      ruleVersion: version,
      formula: formatMoney(refundedAmount),
      inputs: { lapsedOn: today, refundedAmount: formatMoney(refundedAmount) },
      result: today,
    }),
  };
  return accepted({ membership: ended(membership, lapse), lapse });
}

function ended(membership: CardHolder, { validity }: Lapse): CardHolder {
  const { card, version } = membership;
  return { ...membership, status: 'LAPSED', card: { ...card, validity, upgrades: [] }, version: version + 1 };
}

function earlier(a: LocalDate, b: LocalDate): LocalDate {
  return a < b ? a : b;
}
