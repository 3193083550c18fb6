import { type LocalDate, addDays, addMonths, groupBy, localDate } from '@autoclub/domain-kit';
import { type ProgrammeBook, programmeBook } from '@autoclub/programme-config';
import { judge } from '../../earning';
import { type MembershipFact, standingOn } from '../../memberships';
import { type CustomerKey, type Dealer, customerName } from '../../network';
import { withDraft } from '../domain/draft';
import { type Compared, type ComparedMember, type Yardstick, tallied } from '../domain/tally';
import type { EarnedDocument, Material, PastDocuments, WhatIf, WhatIfCursor } from './ports';

/** What one portion came to. */
export interface WhatIfPortion {
  readonly whatIf: WhatIf;
  /** Undefined when all has been gone through. */
  readonly cursor: CustomerKey | undefined;
}

/** The book as it is, and as it would be with the draft. */
interface Books {
  readonly now: ProgrammeBook;
  readonly then: ProgrammeBook;
}

/**
 * Goes through the next customers of a what-if (rulebook PTS-10): each document is judged by the draft with the code
 * that posts (rulebook PTS-12) and held against what it earned. Reads only.
 */
export async function goThrough(
  documents: PastDocuments,
  programmes: ProgrammeBook,
  whatIf: WhatIf,
  cursor: WhatIfCursor,
): Promise<WhatIfPortion> {
  const { period } = whatIf;
  const totalCount = cursor === null ? await documents.count(whatIf, period) : whatIf.totalCount;
  const material = await documents.materialAfter(whatIf, period, cursor);
  const then = programmeBook(withDraft(programmes.versions(), whatIf, period.from));
  const books = { now: programmes, then };
  const members = membersOf(material, books, period.from);
  const tally = tallied(whatIf.tally, members, yardsticks(material.dealers, books));
  return {
    whatIf: { ...whatIf, totalCount, tally, doneCount: whatIf.doneCount + material.documents.length },
    cursor: material.customers.at(-1),
  };
}

function membersOf(material: Material, { then }: Books, from: LocalDate): ComparedMember[] {
  const dealers = new Map(material.dealers.map((dealer) => [dealer.dealerId, dealer]));
  const facts = groupBy(material.facts, customerName);
  const byCustomer = groupBy(material.documents, ({ document }) => customerName(document));
  return [...byCustomer].flatMap(([customer, documents]) => {
    const dealer = dealers.get(documents[0]?.document.dealerId ?? '');
    if (!dealer) return [];
    return membersOfCustomer(documents, facts.get(customer) ?? [], { dealer, then, from, material });
  });
}

interface Around {
  readonly dealer: Dealer;
  readonly then: ProgrammeBook;
  readonly from: LocalDate;
  readonly material: Material;
}

/** A customer may have had several cards; each document is that of the one in force on its day. */
function membersOfCustomer(
  documents: readonly EarnedDocument[],
  facts: readonly MembershipFact[],
  { dealer, then, from, material }: Around,
): ComparedMember[] {
  const members = new Map<string, Compared[]>();
  for (const { document, points } of documents) {
    const standing = standingOn(facts, document.businessDay);
    if (!standing) continue;
    const { version, values } = then.inForce(dealer, document.businessDay);
    const judged = judge(document, standing.membershipId, { version, points: values.points });
    const compared = {
      businessDay: document.businessDay,
      tier: standing.tier,
      pointsNow: points,
      pointsThen: judged.points,
    };
    const known = members.get(standing.membershipId);
    if (known) known.push(compared);
    else members.set(standing.membershipId, [compared]);
  }
  const atStart = standingOn(facts, from);
  return [...members].map(([membershipId, ofMember]) => ({
    membershipId,
    dealerId: dealer.dealerId,
    startTier: atStart?.membershipId === membershipId ? atStart.tier : (ofMember[0]?.tier ?? ''),
    startPoints: material.pointsBefore.get(membershipId) ?? 0,
    documents: ofMember,
  }));
}

/** The numbers of a month are those of its last day, by both books. */
function yardsticks(dealers: readonly Dealer[], { now, then }: Books) {
  const byId = new Map(dealers.map((dealer) => [dealer.dealerId, dealer]));
  const known = new Map<string, Yardstick>();
  return (dealerId: string, month: string): Yardstick => {
    const name = `${dealerId} ${month}`;
    const found = known.get(name);
    if (found) return found;
    const dealer = byId.get(dealerId) ?? { dealerId, regionId: '' };
    const lastDay = lastDayOf(month);
    const valuesNow = now.inForce(dealer, lastDay).values;
    const valuesThen = then.inForce(dealer, lastDay).values;
    const yardstick = {
      tiersNow: valuesNow.membership.tiers,
      tiersThen: valuesThen.membership.tiers,
      costNowMinor: valuesNow.points.pointCostMinor,
      costThenMinor: valuesThen.points.pointCostMinor,
    };
    known.set(name, yardstick);
    return yardstick;
  };
}

function lastDayOf(month: string): LocalDate {
  return addDays(addMonths(localDate(`${month}-01`), 1), -1);
}
