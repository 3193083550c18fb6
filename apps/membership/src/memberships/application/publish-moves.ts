import type { DataOf, DeliveredEvent, pointsPosted } from '@autoclub/event-contracts';
import type { TierChangeRecord, TierMove } from '../../tiers';
import type { DealerRecord } from '../../network';
import type { Publication } from '../../kernel';
import type { MembershipsPorts } from './ports';
import { tierChangePublication } from './publications';
import type { Rejudged } from './judge-again';

export type PointsPosted = DeliveredEvent<DataOf<typeof pointsPosted>>;

export interface Judged {
  readonly rejudged: readonly Rejudged[];
  readonly dealers: ReadonlyMap<string, DealerRecord>;
  readonly events: readonly PointsPosted[];
}

/** Writes the memberships as judged, keeps each change of tier with its explanation, and publishes it. */
export async function publishMoves(
  { memberships, tiers, publish, ids }: MembershipsPorts,
  judged: Judged,
  now: Date,
): Promise<void> {
  const changes: TierChangeRecord[] = [];
  const publications: Publication[] = [];
  for (const { before, after, moves } of judged.rejudged) {
    const dealer = judged.dealers.get(after.dealerId);
    moves.forEach((move, i) => {
      if (!dealer) return;
      const { membershipId, dealerId } = after;
      const causedBy = triggerOf(judged.events, membershipId, move);
      const tierChangeId = ids('tch');
      changes.push({ ...move, tierChangeId, membershipId, dealerId, traceId: causedBy?.correlationId ?? '' });
      const told = tierChangePublication(after, tierChangeId, move, before.version + i + 1, dealer);
      publications.push({ ...told, causedBy });
    });
  }
  await memberships.save(
    judged.rejudged.map(({ after }) => after),
    now,
  );
  if (changes.length > 0) await tiers.addTierChanges(changes, now);
  await publish(publications);
}

/** The posting that moved the tier; or, when a late one put another in a new light, the late one. */
function triggerOf(
  events: readonly PointsPosted[],
  membershipId: string,
  move: TierMove,
): PointsPosted | undefined {
  const ofMembership = events.filter(({ data }) => data.membershipId === membershipId);
  return ofMembership.find(({ data }) => data.entryId === move.entryId) ?? ofMembership.at(-1);
}
