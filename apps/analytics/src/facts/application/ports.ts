import type { MembershipFact, PointsFact, PolicyFact, TierFact, VisitFact } from '../domain/facts';

/**
 * Where facts are written, within the transaction of the events they come from. A fact that is already there, or
 * newer there, changes nothing; the day rollups follow in the same transaction.
 */
export interface Projection {
  visits(facts: readonly VisitFact[]): Promise<void>;
  policies(facts: readonly PolicyFact[]): Promise<void>;
  points(facts: readonly PointsFact[]): Promise<void>;
  memberships(facts: readonly MembershipFact[]): Promise<void>;
  tiers(facts: readonly TierFact[]): Promise<void>;
}
