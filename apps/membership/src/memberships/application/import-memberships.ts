import {
  accepted,
  commonRefusals,
  DEALER_SYSTEM,
  defineRefusals,
  fileRefusals,
  rowRefusals,
  type LocalDate,
} from '@autoclub/domain-kit';
import { importRows, judgeRows } from '@autoclub/use-cases';
import { dealerOf, latestDayAt, todayAt, type DealerRecord } from '../../network';
import { tierOf, validityFrom } from '../../tiers';
import type { Card, Membership } from '../domain/membership';
import {
  CardDesk,
  cardDeskRefusals,
  importedCardRefusals,
  readCard,
  type CardAdmission,
  type CardRow,
  type ImportedCard,
} from '../domain/membership-import';
import { activationFact } from './facts';
import { judgeFirst } from './judge-facts';
import type { MembershipsPorts } from './ports';

type ActiveMembership = Membership & { readonly card: Card };

/**
 * Takes in a chunk of `memberships.csv`: cards that run already, dated as the dealer issued them, with the validity of
 * their tier (rulebook MEM-01, MEM-03). Good rows are kept, a row known word for word is UNCHANGED.
 */
export const importMemberships = importRows<MembershipsPorts, CardRow>()({
  name: 'membershipsImport',
  refusals: defineRefusals({ ...fileRefusals.texts, ...commonRefusals.pick('DEALER_NOT_FOUND') }),
  rowRefusals: defineRefusals({
    ...rowRefusals.texts,
    ...importedCardRefusals.texts,
    ...cardDeskRefusals.texts,
  }),
  async judge(ports, rows, caller) {
    const found = await dealerOf(ports, caller);
    if (!found.ok) return found;
    const dealer = found.value;
    const today = todayAt(dealer, caller);
    const fresh: ActiveMembership[] = [];
    const judge = {
      currency: dealer.currencyCode,
      latest: latestDayAt(dealer, caller),
      schemeOn: (day: LocalDate) => ports.schemeOn(dealer, day),
    };
    const answers = await judgeRows(rows, {
      numberOf: (row: CardRow) => row.memberNumber,
      read: (row) => readCard(row, judge),
      async decide(cards) {
        const desk = await cardDesk(ports, dealer, cards);
        return cards.map((card) => {
          const verdict = desk.admit(card);
          if (!verdict.ok) return verdict;
          const { membershipId, isNew } = verdict.value;
          if (isNew) fresh.push(membershipOf(ports, dealer, card, verdict.value));
          return accepted({ id: membershipId, isUnchanged: !isNew });
        });
      },
    });
    return accepted({ answers, dealer, today, fresh });
  },
  async keep(ports, { dealer, today, fresh }, { now, traceId }) {
    if (fresh.length === 0) return [];
    await ports.memberships.add(fresh, { appliedOn: today, recordedAt: now, traceId });
    const settled = await judgeFirst(ports, fresh, { now, traceId });
    return [...fresh.map((membership) => activationFact(membership, dealer)), ...settled];
  },
});

async function cardDesk(
  { customers, memberships, ids }: MembershipsPorts,
  { dealerId }: DealerRecord,
  cards: readonly ImportedCard[],
): Promise<CardDesk> {
  const customerNumbers = cards.map(({ customerNumber }) => customerNumber);
  const memberNumbers = cards.flatMap(({ memberNumber, referrerMemberNumber }) => [
    memberNumber,
    ...(referrerMemberNumber === null ? [] : [referrerMemberNumber]),
  ]);
  await customers.awaitTurn(dealerId);
  const customerIds = await customers.customerIds(dealerId, DEALER_SYSTEM, customerNumbers);
  const known = await memberships.knownCards(dealerId, memberNumbers);
  const held = await memberships.heldBy(dealerId, [...customerIds.values()]);
  const members = held.filter(({ status }) => status === 'ACTIVE').map(({ customerId }) => customerId);
  return new CardDesk(customerIds, known, new Set(members), ids);
}

function membershipOf(
  { schemeOn }: MembershipsPorts,
  dealer: DealerRecord,
  card: ImportedCard,
  { membershipId, customerId, referrerMembershipId }: CardAdmission,
): ActiveMembership {
  const { memberNumber, activatedOn, source, wayIn, feePaid } = card;
  const tier = tierOf(schemeOn(dealer, activatedOn), card.tier);
  if (!tier) throw new Error(`The tier ${card.tier} was checked before and is gone.`);
  return {
    membershipId,
    customerId,
    dealerId: dealer.dealerId,
    status: 'ACTIVE',
    source,
    referrerMembershipId,
    wayIn,
    feePaid,
    tier: tier.code,
    application: { isInsuredHere: false, documents: [], rejectionReason: null },
    card: {
      memberNumber,
      activatedOn,
      joinedTier: tier.code,
      validity: validityFrom(activatedOn, tier),
      inTierFrom: activatedOn,
      upgrades: [],
    },
    qualifyingPoints: 0,
    pointsSequence: 0,
    version: 1,
  };
}
