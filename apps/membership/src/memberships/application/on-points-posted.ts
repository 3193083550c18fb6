import { localDate } from '@autoclub/domain-kit';
import type { Fact } from '@autoclub/use-cases';
import type { DealerRecord } from '../../network';
import type { Membership } from '../domain/membership';
import { judgedAgain } from './judge-again';
import { keepMoves, type PointsPosted } from './keep-moves';
import type { HeardFact, MembershipKey, MembershipsPorts } from './ports';

/**
 * MEM-04: postings on the points account move the qualifying counter, and with it the tier. Works on a run of events
 * of running memberships at once and returns the facts that follow. A posting that came before changes nothing; one
 * that arrives late is judged in the place where it belongs, so the order of arrival makes no difference.
 */
export async function onPointsPosted(
  ports: MembershipsPorts,
  events: readonly PointsPosted[],
  now: Date,
): Promise<Fact[]> {
  const running = await ports.memberships.lockAll(events.map(({ data }) => data));
  return judge(ports, new Map(running.map((each) => [each.membershipId, each])), events, now);
}

/** Judges the postings that waited for these memberships, which run since this transaction. */
export async function settleAwaited(
  ports: MembershipsPorts,
  memberships: readonly MembershipKey[],
  now: Date,
): Promise<Fact[]> {
  const events = (await ports.memberships.takeAwaited(memberships)) as readonly PointsPosted[];
  return events.length > 0 ? onPointsPosted(ports, events, now) : [];
}

async function judge(
  ports: MembershipsPorts,
  byId: ReadonlyMap<string, Membership>,
  events: readonly PointsPosted[],
  now: Date,
): Promise<Fact[]> {
  const news = await ports.memberships.hear(events.map(factOf));
  if (news.length === 0) return [];
  const concerned = [...new Set(news.map(({ membershipId }) => membershipId))].flatMap(
    (id) => byId.get(id) ?? [],
  );
  const late = concerned.filter((membership) => hasLateFact(membership, news));
  const everything = late.length === 0 ? [] : await ports.memberships.heard(late);
  const dealers = await dealersOf(ports, concerned);
  const lateIds = new Set(late.map((each) => each.membershipId));
  const rejudged = concerned.flatMap((membership) => {
    const dealer = dealers.get(membership.dealerId);
    if (!dealer) throw new Error(`The dealer ${membership.dealerId} of a membership is gone.`);
    const isLate = lateIds.has(membership.membershipId);
    const facts = (isLate ? everything : news).filter(
      (fact) => fact.membershipId === membership.membershipId,
    );
    const rejudged = judgedAgain(membership, facts, isLate, (day) => ports.schemeOn(dealer, day));
    return rejudged.map((each) => ({ ...each, dealer }));
  });
  return keepMoves(ports, rejudged, events, now);
}

function factOf({ data, sequence }: PointsPosted): HeardFact {
  return {
    membershipId: data.membershipId,
    dealerId: data.dealerId,
    sequence,
    entryId: data.entryId,
    qualifyingPoints: data.qualifyingPoints,
    businessDay: localDate(data.businessDay),
    postedOn: localDate(data.postedOn),
  };
}

function hasLateFact({ membershipId, pointsSequence }: Membership, news: readonly HeardFact[]): boolean {
  return news.some((fact) => fact.membershipId === membershipId && fact.sequence < pointsSequence);
}

async function dealersOf(
  ports: MembershipsPorts,
  memberships: readonly Membership[],
): Promise<Map<string, DealerRecord>> {
  const ids = [...new Set(memberships.map(({ dealerId }) => dealerId))];
  const dealers = await ports.network.dealers(ids);
  return new Map(dealers.map((dealer) => [dealer.dealerId, dealer]));
}
