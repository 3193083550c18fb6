import { addDays, businessDayOf, type LocalDate, systemClock } from '@autoclub/domain-kit';
import { Positions } from '@autoclub/graph-client';
import type { NetworkIds } from '../import/import-network';
import { type Desk, deskOf, OPERATOR, type PointsHouse, type PointsPlace, staffAt } from '../points/desk';
import { storyDealers } from '../story/story-dealers';
import { announceNext, holdToday } from './activities';
import { runCampaign } from './campaign';
import type { Club } from './club';
import { callBackSome, writeBulletin } from './contact';
import { regularGuests, saveToWinBack } from './regular-guests';

const MEMBERS = `query { memberships(first: 60, filter: { status: ACTIVE }) {
  nodes { validity { from to } customer { id } } } }`;
/** So far ahead nothing is announced here; who is a member until then may come to all of it. */
const DAYS_AHEAD = 30;

/** How much was done, for the log of the start. */
export interface LivedAtClub {
  readonly dealers: number;
  readonly ms: number;
}

/**
 * The clubs of the story hold an activity today and announce the next one, run a campaign with a control group, call
 * customers who stayed away and write their bulletin; through the public graph, as staff would do it.
 */
export async function liveAtClub(house: PointsHouse, network: NetworkIds): Promise<LivedAtClub> {
  const startedAt = performance.now();
  const clubs = storyDealers(network);
  await Promise.all(
    clubs.map(async ([code, place]) => {
      const club = await openClub(house, { code, ...place });
      await Promise.all([
        holdToday(club),
        announceNext(club),
        runCampaign(club),
        callBackSome(club),
        writeBulletin(club),
        saveToWinBack(club.manager),
      ]);
    }),
  );
  return { dealers: clubs.length, ms: Math.round(performance.now() - startedAt) };
}

async function openClub(house: PointsHouse, place: PointsPlace): Promise<Club> {
  const { graph } = deskOf(house, OPERATOR);
  const [club, store] = [
    await staffAt(graph, place, 'CLUB_MANAGER'),
    await staffAt(graph, place, 'STORE_MANAGER'),
  ];
  const manager = deskOf(house, club, new Positions());
  const today = businessDayOf(systemClock(), 'Asia/Shanghai');
  return {
    manager,
    storeManager: deskOf(house, store, new Positions()),
    trainedId: store.staffMemberId ?? '',
    members: await membersUntil(manager, today),
    segmentId: await regularGuests(manager),
    today,
  };
}

async function membersUntil({ graph }: Desk, today: LocalDate): Promise<readonly string[]> {
  interface Shown {
    readonly validity: { readonly from: string; readonly to: string } | null;
    readonly customer: { readonly id: string };
  }
  const { memberships } = await graph<{ memberships: { nodes: readonly Shown[] } }>(MEMBERS, {});
  const isLong = ({ validity }: Shown) =>
    validity !== null && validity.from <= today && validity.to > addDays(today, DAYS_AHEAD);
  return [...new Set(memberships.nodes.filter(isLong).map(({ customer }) => customer.id))];
}
