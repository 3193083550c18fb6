import { groupBy } from '@autoclub/domain-kit';
import type { Fact } from '@autoclub/use-cases';
import type { DealerRecord } from '../../network';
import { judgedAgain, type KeptFact, type KeptOrder, type TierFact } from '../../tiers';
import { standingOf, withStanding, type Membership } from '../domain/membership';
import { memberFact, orderFact, type Arrived, type OrderEvent } from './arrived-facts';
import { keepMoves, type JudgedMembership, type Occasion } from './keep-moves';
import type { MembershipsPorts } from './ports';

/*
 * MEM-04: every fact that can open a tier is kept and judged, in runs of any size by the same few statements. A fact
 * that is known changes nothing; one that arrives late is judged where it belongs, so the order of arrival makes no
 * difference.
 */

/** Judges facts about memberships: postings of points, referrals, what was approved or asked for. */
export async function judgeFacts(
  ports: MembershipsPorts,
  arrived: readonly Arrived<KeptFact>[],
  occasion: Occasion,
): Promise<Fact[]> {
  const memberships = await ports.memberships.lockAll(arrived.map(({ fact }) => fact));
  const news = await ports.tiers.keepFacts(arrived.map(({ fact }) => fact));
  const concerned = new Set(news.map(({ membershipId }) => membershipId));
  return judge(
    ports,
    memberships.filter(({ membershipId }) => concerned.has(membershipId)),
    { arrived, news },
    occasion,
  );
}

/** Judges repair orders, each for the running membership of its customer; those of others wait for their joining. */
export async function judgeOrders(
  ports: MembershipsPorts,
  events: readonly OrderEvent[],
  occasion: Occasion,
): Promise<Fact[]> {
  const dealers = await dealersOf(
    ports,
    events.map(({ data }) => data.dealerId),
  );
  const arrived = events.flatMap((event) => {
    const dealer = dealers.get(event.data.dealerId);
    return dealer ? [orderFact(event, dealer.timeZone)] : [];
  });
  if (arrived.length === 0) return [];
  const news = await ports.tiers.keepOrders(arrived.map(({ fact }) => fact));
  if (news.length === 0) return [];
  const memberships = await ports.memberships.lockRunningOf(news);
  return judge(ports, memberships, { arrived, news }, occasion, dealers);
}

/** Judges what is known of memberships that run since this transaction, with the events that waited for them. */
export async function judgeFirst(
  ports: MembershipsPorts,
  memberships: readonly Membership[],
  occasion: Occasion,
): Promise<Fact[]> {
  const events = await ports.memberships.takeAwaited(memberships);
  const arrived = events.map(memberFact);
  if (arrived.length > 0) await ports.tiers.keepFacts(arrived.map(({ fact }) => fact));
  return judge(ports, memberships, { arrived, news: 'ALL' }, occasion);
}

interface News {
  readonly arrived: readonly Arrived<KeptFact | KeptOrder>[];
  /** The facts that were not known; all of them for a membership that is judged for the first time. */
  readonly news: readonly TierFact[] | 'ALL';
}

async function judge(
  ports: MembershipsPorts,
  memberships: readonly Membership[],
  { arrived, news }: News,
  occasion: Occasion,
  known?: ReadonlyMap<string, DealerRecord>,
): Promise<Fact[]> {
  if (memberships.length === 0) return [];
  const facts = await ports.tiers.factsOf(memberships);
  if (facts.size === 0) return [];
  const dealers =
    known ??
    (await dealersOf(
      ports,
      memberships.map(({ dealerId }) => dealerId),
    ));
  const newKeys = news === 'ALL' ? undefined : new Set(news.map(keyOf));
  const isNew = (fact: TierFact): boolean => newKeys?.has(keyOf(fact)) ?? true;
  const judged = memberships.flatMap((membership): JudgedMembership[] => {
    const dealer = dealers.get(membership.dealerId);
    if (!dealer) throw new Error(`The dealer ${membership.dealerId} of a membership is gone.`);
    const standing = standingOf(membership);
    const [old, ofNow] = parted(facts.get(membership.membershipId) ?? [], isNew);
    if (!standing || ofNow.length === 0) return [];
    const { after, moves } = judgedAgain(standing, old, ofNow, (day) => ports.schemeOn(dealer, day));
    if (membership.status !== 'ACTIVE') {
      const ended = withStanding(membership, { ...after, standing }, 0);
      return [{ before: membership, after: ended, moves: [], dealer }];
    }
    return [{ before: membership, after: withStanding(membership, after, moves.length), moves, dealer }];
  });
  return keepMoves(ports, judged, arrived, occasion);
}

function parted(
  facts: readonly TierFact[],
  isNew: (fact: TierFact) => boolean,
): readonly [old: TierFact[], news: TierFact[]] {
  const groups = groupBy(facts, isNew);
  return [groups.get(false) ?? [], groups.get(true) ?? []];
}

function keyOf({ kind, id, sequence }: TierFact): string {
  return `${kind} ${id} ${sequence}`;
}

async function dealersOf(
  { network }: MembershipsPorts,
  dealerIds: readonly string[],
): Promise<Map<string, DealerRecord>> {
  const dealers = await network.dealers([...new Set(dealerIds)]);
  return new Map(dealers.map((dealer) => [dealer.dealerId, dealer]));
}
