import {
  addYears,
  formatMoney,
  money,
  type Explanation,
  type LocalDate,
  type Period,
} from '@autoclub/domain-kit';
import { explanation } from '@autoclub/rulebook';
import type { Card, Membership } from '../../memberships';
import type { ClubSystem } from '../../wallets';
import type { Payment } from './payment';
import type { RenewalTerms } from './renewal-terms';

/** A membership whose card was issued. */
export type CardHolder = Membership & { readonly card: Card };

export const PERIOD_KINDS = ['RENEWED', 'RETURNED'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** A further period of a card, and what it cost (rulebook MEM-05, MEM-08). */
export interface CardPeriod extends Payment {
  readonly kind: PeriodKind;
  readonly tier: string;
  readonly clubSystem: ClubSystem;
  readonly period: Period;
  /** The day from which it counts: that of paying, or the first of the period if that is earlier. */
  readonly changedOn: LocalDate;
  readonly madeOn: LocalDate;
  readonly fee: Payment['paid'];
  /** Of a member who came back: when the card had lapsed. */
  readonly lapsedOn: LocalDate | null;
  readonly explanation: Explanation;
}

/** A membership with the period it was given. */
export interface Prolonged {
  readonly membership: CardHolder;
  readonly period: CardPeriod;
}

/** How a club of stored value settles a period: it takes no fee. */
export const NO_FEE: Payment = { paid: money(0), offset: null };

/** The next period of a card: it begins at the old expiry, whenever it is paid; tier and points stay (rulebook MEM-05). */
export function nextPeriod(
  membership: CardHolder,
  terms: RenewalTerms,
  today: LocalDate,
  payment: Payment,
): Prolonged {
  const { validity } = membership.card;
  const period = { from: validity.to, to: addYears(validity.to, terms.validYears) };
  const isFree = terms.clubSystem === 'STORED_VALUE';
  const facts = { validFrom: period.from, validTo: period.to };
  const given = { ruleVersion: terms.version, formula: formulaOf(terms, payment), result: period.to };
  return {
    membership: holding(membership, { from: validity.from, to: period.to }),
    period: {
      ...payment,
      kind: 'RENEWED',
      tier: membership.tier,
      clubSystem: terms.clubSystem,
      period,
      changedOn: today < period.from ? today : period.from,
      madeOn: today,
      fee: isFree ? money(0) : terms.fee,
      lapsedOn: null,
      explanation: isFree
        ? explanation('MEM-08.stored-value', { ...given, inputs: facts })
        : explanation('MEM-05.renewal', {
            ...given,
            inputs: { ...facts, feeAmount: formatMoney(terms.fee) },
          }),
    },
  };
}

/** A period of a member who comes back; it begins with the day of coming back (rulebook MEM-08). */
export function periodOfReturn(
  membership: CardHolder,
  terms: RenewalTerms,
  { today, lapsedOn }: { readonly today: LocalDate; readonly lapsedOn: LocalDate },
  payment: Payment,
): Prolonged {
  const period = { from: today, to: addYears(today, terms.validYears) };
  return {
    membership: { ...holding(membership, period), status: 'ACTIVE' },
    period: {
      ...payment,
      kind: 'RETURNED',
      tier: membership.tier,
      clubSystem: terms.clubSystem,
      period,
      changedOn: today,
      madeOn: today,
      fee: terms.clubSystem === 'STORED_VALUE' ? money(0) : terms.fee,
      lapsedOn,
      explanation: explanation('MEM-08.return', {
        ruleVersion: terms.version,
        formula: formulaOf(terms, payment),
        inputs: { lapsedOn, validFrom: period.from, validTo: period.to },
        result: period.to,
      }),
    },
  };
}

/** An upgrade of an earlier period stays, whatever is corrected later (rulebook MEM-04). */
function holding(membership: CardHolder, validity: Period): CardHolder {
  const { card, version } = membership;
  return { ...membership, card: { ...card, validity, upgrades: [] }, version: version + 1 };
}

function formulaOf({ clubSystem, fee }: RenewalTerms, { offset }: Payment): string {
  if (clubSystem === 'STORED_VALUE') return '0';
  return offset ? `${formatMoney(fee)} - ${formatMoney(offset.amount)}` : formatMoney(fee);
}
