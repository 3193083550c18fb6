import { isDeepStrictEqual } from 'node:util';
import type { Fact } from '@autoclub/use-cases';
import type { DealerRecord } from '../../network';
import type { KeptFact, KeptOrder, TierChangeRecord, TierMove } from '../../tiers';
import type { Membership } from '../domain/membership';
import type { Arrived } from './arrived-facts';
import { tierChangeFact } from './facts';
import type { MembershipsPorts } from './ports';

/** When facts are judged, and under which trace if no event brought them. */
export interface Occasion {
  readonly now: Date;
  readonly traceId: string;
}

/** A membership after facts were judged, at its dealer, and the changes of tier to publish. */
export interface JudgedMembership {
  readonly before: Membership;
  readonly after: Membership;
  readonly moves: readonly TierMove[];
  readonly dealer: DealerRecord;
}

/** Writes the memberships that the facts changed, and each change of tier; returns the facts that follow. */
export async function keepMoves(
  { memberships, tiers, ids }: MembershipsPorts,
  judged: readonly JudgedMembership[],
  arrived: readonly Arrived<KeptFact | KeptOrder>[],
  { now, traceId }: Occasion,
): Promise<Fact[]> {
  const changes: TierChangeRecord[] = [];
  const facts: Fact[] = [];
  for (const { before, after, moves, dealer } of judged) {
    moves.forEach((move, i) => {
      const { membershipId, dealerId } = after;
      const cause = causeOf(arrived, after, move);
      const change = {
        ...move,
        tierChangeId: ids('tch'),
        membershipId,
        dealerId,
        traceId: cause?.traceId ?? traceId,
      };
      changes.push(change);
      facts.push(tierChangeFact(change, after, before.version + i + 1, dealer, cause));
    });
  }
  const changed = judged.filter(({ before, after }) => !isDeepStrictEqual(before, after));
  await memberships.save(
    changed.map(({ after }) => after),
    now,
  );
  if (changes.length > 0) await tiers.addTierChanges(changes, now);
  return facts;
}

/** The event that moved the tier; or, when a late one put another in a new light, the late one. */
function causeOf(
  arrived: readonly Arrived<KeptFact | KeptOrder>[],
  { membershipId, customerId }: Membership,
  { trigger }: TierMove,
): Arrived<unknown>['cause'] {
  const ofMember = arrived.filter(({ fact }) =>
    fact.kind === 'REPAIR_ORDER' ? fact.customerId === customerId : fact.membershipId === membershipId,
  );
  const moving = ofMember.findLast(({ fact }) => fact.kind === trigger.type && fact.id === trigger.id);
  return (moving ?? ofMember.at(-1))?.cause;
}
