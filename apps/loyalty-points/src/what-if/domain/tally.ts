import type { LocalDate } from '@autoclub/domain-kit';
import { type PointsTier, rankOf, tierOpenedBy } from './points-tiers';

/** What documents of a month earned for members of a tier, as it is and as it would be. */
export interface Cell {
  readonly documentCount: number;
  /** Memberships with a document in it. */
  readonly memberCount: number;
  readonly pointsNow: number;
  readonly pointsThen: number;
  readonly costNowMinor: number;
  readonly costThenMinor: number;
  /** Memberships whose points open the tier in the month. */
  readonly reachedNow: number;
  readonly reachedThen: number;
}

/** A member whose points or tier would change. */
export interface ChangedMember {
  readonly membershipId: string;
  readonly dealerId: string;
  readonly pointsNow: number;
  readonly pointsThen: number;
  readonly tierNow: string;
  readonly tierThen: string;
}

/** What a what-if has come to so far: kept as JSON between two portions. */
export interface Tally {
  readonly documentCount: number;
  readonly memberCount: number;
  readonly changedMemberCount: number;
  /** By month and tier, such as `2026-11 SILVER`. */
  readonly cells: Readonly<Record<string, Cell>>;
  /** The members changed most, the most first. */
  readonly changedMost: readonly ChangedMember[];
}

export const emptyTally: Tally = {
  documentCount: 0,
  memberCount: 0,
  changedMemberCount: 0,
  cells: {},
  changedMost: [],
};

/** A document of a member: what it earned and what it would earn. */
export interface Compared {
  readonly businessDay: LocalDate;
  /** The tier of the member on that day. */
  readonly tier: string;
  readonly pointsNow: number;
  readonly pointsThen: number;
}

/** Everything of one membership that a what-if looks at. */
export interface ComparedMember {
  readonly membershipId: string;
  readonly dealerId: string;
  /** The tier at the beginning, by whatever way it was reached. */
  readonly startTier: string;
  /** Qualifying points from before the period. */
  readonly startPoints: number;
  /** In the order of their days. */
  readonly documents: readonly Compared[];
}

/** The numbers beside the rule, of a month: which tiers points open, and what a point costs, now and then. */
export interface Yardstick {
  readonly tiersNow: readonly PointsTier[];
  readonly tiersThen: readonly PointsTier[];
  readonly costNowMinor: number;
  readonly costThenMinor: number;
}

export const CHANGED_MOST = 50;

/**
 * Adds members to a tally, month by month (rulebook PTS-10). A tier counts as reached in the month whose points opened
 * it, if it stands above the one the member had; once reached it is kept, since redeeming and time take no tier away
 * within a period (rulebook MEM-04). Pure.
 */
export function tallied(
  tally: Tally,
  members: readonly ComparedMember[],
  yardstickOf: (dealerId: string, month: string) => Yardstick,
): Tally {
  const cells = new Map(Object.entries(tally.cells).map(([name, cell]) => [name, { ...cell }]));
  const cellOf = (month: string, tier: string) => {
    const name = `${month} ${tier}`;
    const cell = cells.get(name) ?? { ...EMPTY_CELL };
    cells.set(name, cell);
    return cell;
  };
  const changed: ChangedMember[] = [];
  let documentCount = 0;
  for (const member of members) {
    documentCount += member.documents.length;
    const change = addMember(member, cellOf, (month) => yardstickOf(member.dealerId, month));
    if (isChanged(change)) changed.push(change);
  }
  return {
    documentCount: tally.documentCount + documentCount,
    memberCount: tally.memberCount + members.length,
    changedMemberCount: tally.changedMemberCount + changed.length,
    cells: Object.fromEntries(cells),
    changedMost: [...tally.changedMost, ...changed].sort(byChange).slice(0, CHANGED_MOST),
  };
}

type GrowingCell = { -readonly [Name in keyof Cell]: Cell[Name] };

const EMPTY_CELL: Cell = {
  documentCount: 0,
  memberCount: 0,
  pointsNow: 0,
  pointsThen: 0,
  costNowMinor: 0,
  costThenMinor: 0,
  reachedNow: 0,
  reachedThen: 0,
};

/** The tier and the points of a member as the months go by, on one side of the comparison. */
interface Course {
  tier: string;
  points: number;
  earned: number;
}

function addMember(
  { membershipId, dealerId, startTier, startPoints, documents }: ComparedMember,
  cellOf: (month: string, tier: string) => GrowingCell,
  yardstickOf: (month: string) => Yardstick,
): ChangedMember {
  const now: Course = { tier: startTier, points: startPoints, earned: 0 };
  const then: Course = { ...now };
  const counted = new Set<GrowingCell>();
  for (const { businessDay, tier, pointsNow, pointsThen } of documents) {
    const month = businessDay.slice(0, 7);
    const { tiersNow, tiersThen, costNowMinor, costThenMinor } = yardstickOf(month);
    const cell = cellOf(month, tier);
    cell.documentCount += 1;
    cell.memberCount += counted.has(cell) ? 0 : 1;
    counted.add(cell);
    cell.pointsNow += pointsNow;
    cell.pointsThen += pointsThen;
    cell.costNowMinor += pointsNow * costNowMinor;
    cell.costThenMinor += pointsThen * costThenMinor;
    if (goOn(now, pointsNow, tiersNow)) cellOf(month, now.tier).reachedNow += 1;
    if (goOn(then, pointsThen, tiersThen)) cellOf(month, then.tier).reachedThen += 1;
  }
  return {
    membershipId,
    dealerId,
    pointsNow: now.earned,
    pointsThen: then.earned,
    tierNow: now.tier,
    tierThen: then.tier,
  };
}

/** Adds the points of a document; whether they opened a higher tier. */
function goOn(course: Course, points: number, tiers: readonly PointsTier[]): boolean {
  course.points += points;
  course.earned += points;
  const opened = tierOpenedBy(tiers, course.points);
  if (!opened || opened.rank <= rankOf(tiers, course.tier)) return false;
  course.tier = opened.code;
  return true;
}

/** A draft may move tiers alone, by their thresholds. */
function isChanged({ pointsNow, pointsThen, tierNow, tierThen }: ChangedMember): boolean {
  return pointsNow !== pointsThen || tierNow !== tierThen;
}

/** The most points first; of as many, those whose tier moves. */
function byChange(a: ChangedMember, b: ChangedMember): number {
  const size = (each: ChangedMember) => Math.abs(each.pointsThen - each.pointsNow);
  const moves = (each: ChangedMember) => Number(each.tierNow !== each.tierThen);
  return size(b) - size(a) || moves(b) - moves(a) || (a.membershipId < b.membershipId ? -1 : 1);
}
