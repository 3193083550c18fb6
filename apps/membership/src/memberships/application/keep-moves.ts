import type { DataOf, DeliveredEvent, pointsPosted } from '@autoclub/event-contracts';
import type { Fact } from '@autoclub/use-cases';
import type { DealerRecord } from '../../network';
import type { TierChangeRecord, TierMove } from '../../tiers';
import { tierChangeFact } from './facts';
import type { Rejudged } from './judge-again';
import type { MembershipsPorts } from './ports';

export type PointsPosted = DeliveredEvent<DataOf<typeof pointsPosted>>;

/** A membership after postings were judged, at its dealer. */
export interface RejudgedAtDealer extends Rejudged {
  readonly dealer: DealerRecord;
}

/** Writes the memberships as judged and each change of tier with its explanation; returns the facts that follow. */
export async function keepMoves(
  { memberships, tiers, ids }: MembershipsPorts,
  rejudged: readonly RejudgedAtDealer[],
  events: readonly PointsPosted[],
  now: Date,
): Promise<Fact[]> {
  const changes: TierChangeRecord[] = [];
  const facts: Fact[] = [];
  for (const { before, after, moves, dealer } of rejudged) {
    moves.forEach((move, i) => {
      const { membershipId, dealerId } = after;
      const trigger = triggerOf(events, membershipId, move);
      const change = {
        ...move,
        tierChangeId: ids('tch'),
        membershipId,
        dealerId,
        traceId: trigger.correlationId,
      };
      changes.push(change);
      const cause = { traceId: trigger.correlationId, eventId: trigger.id };
      facts.push(tierChangeFact(change, after, before.version + i + 1, dealer, cause));
    });
  }
  await memberships.save(
    rejudged.map(({ after }) => after),
    now,
  );
  if (changes.length > 0) await tiers.addTierChanges(changes, now);
  return facts;
}

/** The posting that moved the tier; or, when a late one put another in a new light, the late one. */
function triggerOf(events: readonly PointsPosted[], membershipId: string, move: TierMove): PointsPosted {
  const ofMembership = events.filter(({ data }) => data.membershipId === membershipId);
  const trigger = ofMembership.find(({ data }) => data.entryId === move.entryId) ?? ofMembership.at(-1);
  if (!trigger) throw new Error(`No posting moved the tier of ${membershipId}.`);
  return trigger;
}
