import {
  accepted,
  commonRefusals,
  defineRefusals,
  InputChecks,
  isBusinessDay,
  refused,
  type CurrencyCode,
  money,
  type LocalDate,
  type Money,
  type Outcome,
  type RefusalOf,
} from '@autoclub/domain-kit';
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
import { referrerFaults, referrerRefusals, unknownReferrerRefusals } from './referrer';

/** A card that the dealer issued before the platform (rulebook MEM-01: imported). */
export interface ImportedCard {
  readonly customerNumber: string;
  readonly memberNumber: string;
  readonly tier: string;
  readonly source: MembershipSource;
  /** The card of the member who introduced the customer; null for every other source. */
  readonly referrerMemberNumber: string | null;
  readonly wayIn: string;
  readonly feePaid: Money;
  readonly activatedOn: LocalDate;
}

/** A row of `memberships.csv`, before its amount is read. */
export interface CardRow extends Omit<ImportedCard, 'feePaid'> {
  readonly feePaid: string;
}

export const importedCardRefusals = defineRefusals({
  ...commonRefusals.pick(
    'TEXT_REQUIRED',
    'TEXT_TOO_LONG',
    'TEXT_INVALID',
    'CODE_INVALID',
    'AMOUNT_INVALID',
    'AMOUNT_NEGATIVE',
    'AMOUNT_OUT_OF_RANGE',
    'CURRENCY_MISMATCH',
    'DATE_OUT_OF_RANGE',
    'DATE_IN_FUTURE',
  ),
  ...tierRefusals.texts,
  ...joiningRefusals.pick('WAY_IN_NOT_OPEN', 'NEVER_FOR_MONEY', 'FEE_DIFFERS'),
  ...referrerRefusals.texts,
});
type ImportedCardRefusal = RefusalOf<typeof importedCardRefusals>;

/** What a row is judged by: the tiers of its own day and the last day that is not in the future. */
export interface CardJudge {
  readonly currency: CurrencyCode;
  readonly latest: LocalDate;
  schemeOn(day: LocalDate): TierScheme;
}

/**
 * The card of a row, or everything that is wrong with it. The fee is the one of its own day, which only the dealer
 * knows; but a gift costs nothing, a fee is more than nothing, and no money ever opened a tier without a fee (rulebook
 * MEM-03).
 */
export function readCard(row: CardRow, judge: CardJudge): Outcome<ImportedCard, ImportedCardRefusal> {
  const checks = new InputChecks(importedCardRefusals);
  const memberNumber = checks.code(row.memberNumber, ['memberNumber']);
  const activatedOn = checks.pastDay(row.activatedOn, ['activatedOn'], judge.latest);
  const feePaid = checks.amount({ amount: row.feePaid, currencyCode: judge.currency }, ['feePaid']);
  if (isBusinessDay(activatedOn)) checks.refusals.push(...wayFaults(row, judge.schemeOn(activatedOn)));
  if (feePaid) checks.refusals.push(...paidFaults(row, feePaid));
  checks.refusals.push(...referrerFaults(row.source, row.referrerMemberNumber, REFERRER));
  return checks.complete({ ...row, memberNumber, activatedOn, feePaid });
}

const REFERRER = ['referrerMemberNumber'];

function wayFaults({ tier: code, wayIn }: CardRow, scheme: TierScheme): ImportedCardRefusal[] {
  const faults: ImportedCardRefusal[] = [];
  const tier = tierOf(scheme, code);
  if (!tier) faults.push(importedCardRefusals.no('TIER_UNKNOWN', ['tier'], { tier: code }));
  if (tier?.feeMinor === null && wayIn === fee.code)
    faults.push(importedCardRefusals.no('NEVER_FOR_MONEY', ['wayIn'], { tier: { code } }));
  if (!wayInOf(wayIn))
    faults.push(
      importedCardRefusals.no('WAY_IN_NOT_OPEN', ['wayIn'], { tier: tier ? { code } : code, wayIn }),
    );
  return faults;
}

function paidFaults({ wayIn }: CardRow, feePaid: Money): ImportedCardRefusal[] {
  const isForMoney = wayIn === fee.code;
  const isRight = isForMoney
    ? feePaid.amountMinor > 0
    : wayIn !== giftWithCar.code || feePaid.amountMinor === 0;
  if (isRight) return [];
  const moreThanNothing = { zh: '大于零', en: 'more than zero' };
  const facts = { expected: isForMoney ? moreThanNothing : money(0), got: feePaid };
  return [importedCardRefusals.no('FEE_DIFFERS', ['feePaid'], facts)];
}

/** A card of this dealer as it is kept: what an import of the same number must repeat. */
export interface KnownCard extends Omit<ImportedCard, 'customerNumber' | 'referrerMemberNumber'> {
  readonly membershipId: string;
  readonly customerId: string;
  readonly referrerMembershipId: string | null;
}

export const memberRefusals = defineRefusals({
  ALREADY_A_MEMBER: { zh: '该客户已是会员。', en: 'The customer is a member already.' },
});

export const cardDeskRefusals = defineRefusals({
  ...commonRefusals.pick('CUSTOMER_NOT_FOUND'),
  ...memberRefusals.texts,
  ...unknownReferrerRefusals.texts,
  DUPLICATE_MEMBER_NUMBER: {
    zh: '会员卡号 {number} 已用于内容不同的会籍。',
    en: 'The member number {number} belongs to a membership with other content.',
  },
});
type CardDeskRefusal = RefusalOf<typeof cardDeskRefusals>;

export interface CardAdmission {
  readonly membershipId: string;
  readonly customerId: string;
  readonly referrerMembershipId: string | null;
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
    const referrer = this.referrerOf(card);
    if (!referrer.ok) return referrer;
    const referrerMembershipId = referrer.value;
    const known = this.byNumber.get(card.memberNumber);
    if (known) return knownAgain(known, { ...card, customerId, referrerMembershipId });
    if (this.membersWithCard.has(customerId))
      return refused(cardDeskRefusals.no('ALREADY_A_MEMBER', ['customerNumber']));
    const membershipId = this.nextId('mem');
    this.byNumber.set(card.memberNumber, { ...card, membershipId, customerId, referrerMembershipId });
    this.membersWithCard.add(customerId);
    return accepted({ membershipId, customerId, referrerMembershipId, isNew: true });
  }

  /** The membership of the referrer, who was a member when the card was issued. */
  private referrerOf({
    referrerMemberNumber: number,
    activatedOn,
  }: ImportedCard): Outcome<string | null, CardDeskRefusal> {
    if (number === null) return accepted(null);
    const referrer = this.byNumber.get(number);
    if (referrer && referrer.activatedOn <= activatedOn) return accepted(referrer.membershipId);
    return refused(cardDeskRefusals.no('REFERRER_NOT_FOUND', REFERRER));
  }
}

/** A known card that is repeated: word for word it is unchanged, with other content it is another one. */
function knownAgain(
  known: KnownCard,
  card: Omit<KnownCard, 'membershipId'>,
): Outcome<CardAdmission, CardDeskRefusal> {
  const { customerId, referrerMembershipId, memberNumber: number } = card;
  const isSame =
    known.customerId === customerId &&
    known.tier === card.tier &&
    known.source === card.source &&
    known.referrerMembershipId === referrerMembershipId &&
    known.wayIn === card.wayIn &&
    known.feePaid.amountMinor === card.feePaid.amountMinor &&
    known.activatedOn === card.activatedOn;
  if (isSame)
    return accepted({ membershipId: known.membershipId, customerId, referrerMembershipId, isNew: false });
  return refused(cardDeskRefusals.no('DUPLICATE_MEMBER_NUMBER', ['memberNumber'], { number }));
}
