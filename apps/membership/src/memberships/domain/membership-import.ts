import {
  accepted,
  formatMoney,
  refused,
  type LocalDate,
  type Money,
  type Outcome,
  type Refusal,
} from '@autoclub/domain-kit';
import { codeFaults, type TextFault } from '../../kernel';
import { fee, giftWithCar, tierOf, type TierScheme, wayInOf } from '../../tiers';
import type { MembershipSource } from './membership';

/** A card that the dealer issued before the platform (rulebook MEM-01: imported). */
export interface ImportedCard {
  readonly customerNumber: string;
  readonly memberNumber: string;
  readonly tier: string;
  readonly source: MembershipSource;
  readonly wayIn: string;
  readonly feePaid: Money;
  readonly activatedOn: LocalDate;
}

export type ImportedCardFault =
  | TextFault
  | 'CODE_INVALID'
  | 'TIER_UNKNOWN'
  | 'WAY_IN_NOT_OPEN'
  | 'AMOUNT_NEGATIVE'
  | 'FEE_DIFFERS'
  | 'DATE_IN_FUTURE';

/**
 * Everything that is wrong with an imported card. The fee is the one of its own day, which only the dealer knows; but
 * a gift costs nothing, a fee is more than nothing, and no money ever opened a tier without a fee (rulebook MEM-03).
 */
export function importedCardFaults(
  card: ImportedCard,
  scheme: TierScheme,
  today: LocalDate,
): Refusal<ImportedCardFault>[] {
  const faults: Refusal<ImportedCardFault>[] = [...codeFaults(card.memberNumber, ['memberNumber'])];
  const tier = tierOf(scheme, card.tier);
  if (!tier) faults.push({ code: 'TIER_UNKNOWN', field: ['tier'], facts: { tier: card.tier } });
  const forMoney = card.wayIn === fee.code;
  if (!wayInOf(card.wayIn) || (tier && forMoney && tier.feeMinor === null))
    faults.push({ code: 'WAY_IN_NOT_OPEN', field: ['wayIn'], facts: { tier: card.tier, wayIn: card.wayIn } });
  if (card.activatedOn > today)
    faults.push({ code: 'DATE_IN_FUTURE', field: ['activatedOn'], facts: { today } });
  return [...faults, ...paidFaults(card, forMoney)];
}

function paidFaults({ wayIn, feePaid }: ImportedCard, forMoney: boolean): Refusal<ImportedCardFault>[] {
  const { amountMinor } = feePaid;
  if (amountMinor < 0) return [{ code: 'AMOUNT_NEGATIVE', field: ['feePaid'] }];
  const isRight = forMoney ? amountMinor > 0 : wayIn !== giftWithCar.code || amountMinor === 0;
  if (isRight) return [];
  const facts = { expected: forMoney ? '> 0.00' : '0.00', got: formatMoney(feePaid) };
  return [{ code: 'FEE_DIFFERS', field: ['feePaid'], facts }];
}

/** A card of this dealer as it is kept: what an import of the same number must repeat. */
export interface KnownCard extends Omit<ImportedCard, 'customerNumber'> {
  readonly membershipId: string;
  readonly customerId: string;
}

export type CardAdmissionFault = 'CUSTOMER_NOT_FOUND' | 'DUPLICATE_MEMBER_NUMBER' | 'ALREADY_A_MEMBER';

export interface CardAdmission {
  readonly membershipId: string;
  readonly customerId: string;
  readonly isNew: boolean;
}

/** What the dealer knows of cards; those admitted earlier in the same chunk are added as they come. */
export class CardDesk {
  private readonly byNumber: Map<string, KnownCard>;

  constructor(
    private readonly customerIdByNumber: ReadonlyMap<string, string>,
    known: readonly KnownCard[],
    private readonly membersWithCard: Set<string>,
    private readonly nextId: (prefix: 'mem') => string,
  ) {
    this.byNumber = new Map(known.map((card) => [card.memberNumber, card]));
  }

  admit(card: ImportedCard): Outcome<CardAdmission, Refusal<CardAdmissionFault>> {
    const customerId = this.customerIdByNumber.get(card.customerNumber);
    if (customerId === undefined)
      return refused({
        code: 'CUSTOMER_NOT_FOUND',
        field: ['customerNumber'],
        facts: { number: card.customerNumber },
      });
    const known = this.byNumber.get(card.memberNumber);
    if (known) return this.knownAgain(known, card, customerId);
    if (this.membersWithCard.has(customerId))
      return refused({ code: 'ALREADY_A_MEMBER', field: ['customerNumber'] });
    const membershipId = this.nextId('mem');
    this.byNumber.set(card.memberNumber, { ...card, membershipId, customerId });
    this.membersWithCard.add(customerId);
    return accepted({ membershipId, customerId, isNew: true });
  }

  private knownAgain(
    known: KnownCard,
    card: ImportedCard,
    customerId: string,
  ): Outcome<CardAdmission, Refusal<CardAdmissionFault>> {
    const isSame =
      known.customerId === customerId &&
      known.tier === card.tier &&
      known.source === card.source &&
      known.wayIn === card.wayIn &&
      known.feePaid.amountMinor === card.feePaid.amountMinor &&
      known.activatedOn === card.activatedOn;
    if (isSame) return accepted({ membershipId: known.membershipId, customerId, isNew: false });
    const facts = { number: card.memberNumber };
    return refused({ code: 'DUPLICATE_MEMBER_NUMBER', field: ['memberNumber'], facts });
  }
}
