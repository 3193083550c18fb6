import {
  accepted,
  commonRefusals,
  defineRefusals,
  formatMoney,
  refused,
  type LocalDate,
  type Money,
  type Outcome,
  type RefusalOf,
} from '@autoclub/domain-kit';
import { codeFaults } from '../../kernel';
import {
  fee,
  giftWithCar,
  tierOf,
  joiningRefusals,
  tierRefusals,
  type TierScheme,
  wayInOf,
} from '../../tiers';
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

export const importedCardRefusals = defineRefusals({
  ...commonRefusals.pick(
    'TEXT_REQUIRED',
    'TEXT_TOO_LONG',
    'TEXT_INVALID',
    'CODE_INVALID',
    'AMOUNT_NEGATIVE',
    'DATE_IN_FUTURE',
  ),
  ...tierRefusals.texts,
  ...joiningRefusals.pick('WAY_IN_NOT_OPEN', 'FEE_DIFFERS'),
});
type ImportedCardRefusal = RefusalOf<typeof importedCardRefusals>;

/**
 * Everything that is wrong with an imported card. The fee is the one of its own day, which only the dealer knows; but
 * a gift costs nothing, a fee is more than nothing, and no money ever opened a tier without a fee (rulebook MEM-03).
 */
export function importedCardFaults(
  card: ImportedCard,
  scheme: TierScheme,
  today: LocalDate,
): ImportedCardRefusal[] {
  const faults: ImportedCardRefusal[] = [...codeFaults(card.memberNumber, ['memberNumber'])];
  const tier = tierOf(scheme, card.tier);
  if (!tier) faults.push(importedCardRefusals.no('TIER_UNKNOWN', ['tier'], { tier: card.tier }));
  const forMoney = card.wayIn === fee.code;
  if (!wayInOf(card.wayIn) || (tier && forMoney && tier.feeMinor === null))
    faults.push(
      importedCardRefusals.no('WAY_IN_NOT_OPEN', ['wayIn'], { tier: card.tier, wayIn: card.wayIn }),
    );
  if (card.activatedOn > today) faults.push(importedCardRefusals.no('DATE_IN_FUTURE', ['activatedOn']));
  return [...faults, ...paidFaults(card, forMoney)];
}

function paidFaults({ wayIn, feePaid }: ImportedCard, forMoney: boolean): ImportedCardRefusal[] {
  const { amountMinor } = feePaid;
  if (amountMinor < 0) return [importedCardRefusals.no('AMOUNT_NEGATIVE', ['feePaid'])];
  const isRight = forMoney ? amountMinor > 0 : wayIn !== giftWithCar.code || amountMinor === 0;
  if (isRight) return [];
  const facts = { expected: forMoney ? '> 0.00' : '0.00', got: formatMoney(feePaid) };
  return [importedCardRefusals.no('FEE_DIFFERS', ['feePaid'], facts)];
}

/** A card of this dealer as it is kept: what an import of the same number must repeat. */
export interface KnownCard extends Omit<ImportedCard, 'customerNumber'> {
  readonly membershipId: string;
  readonly customerId: string;
}

export const memberRefusals = defineRefusals({
  ALREADY_A_MEMBER: { zh: '该客户已是会员。', en: 'The customer is a member already.' },
});

export const cardDeskRefusals = defineRefusals({
  ...commonRefusals.pick('CUSTOMER_NOT_FOUND'),
  ...memberRefusals.texts,
  DUPLICATE_MEMBER_NUMBER: {
    zh: '会员卡号 {number} 已用于内容不同的会籍。',
    en: 'The member number {number} belongs to a membership with other content.',
  },
});
type CardDeskRefusal = RefusalOf<typeof cardDeskRefusals>;

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

  admit(card: ImportedCard): Outcome<CardAdmission, CardDeskRefusal> {
    const customerId = this.customerIdByNumber.get(card.customerNumber);
    if (customerId === undefined)
      return refused(cardDeskRefusals.no('CUSTOMER_NOT_FOUND', ['customerNumber']));
    const known = this.byNumber.get(card.memberNumber);
    if (known) return this.knownAgain(known, card, customerId);
    if (this.membersWithCard.has(customerId))
      return refused(cardDeskRefusals.no('ALREADY_A_MEMBER', ['customerNumber']));
    const membershipId = this.nextId('mem');
    this.byNumber.set(card.memberNumber, { ...card, membershipId, customerId });
    this.membersWithCard.add(customerId);
    return accepted({ membershipId, customerId, isNew: true });
  }

  private knownAgain(
    known: KnownCard,
    card: ImportedCard,
    customerId: string,
  ): Outcome<CardAdmission, CardDeskRefusal> {
    const isSame =
      known.customerId === customerId &&
      known.tier === card.tier &&
      known.source === card.source &&
      known.wayIn === card.wayIn &&
      known.feePaid.amountMinor === card.feePaid.amountMinor &&
      known.activatedOn === card.activatedOn;
    if (isSame) return accepted({ membershipId: known.membershipId, customerId, isNew: false });
    const facts = { number: card.memberNumber };
    return refused(cardDeskRefusals.no('DUPLICATE_MEMBER_NUMBER', ['memberNumber'], facts));
  }
}
