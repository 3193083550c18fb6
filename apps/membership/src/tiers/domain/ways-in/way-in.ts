import type { Money, Refusal } from '@autoclub/domain-kit';
import type { Tier } from '../tier';

/** What the club knows about a customer when a way into a tier is judged; loaded by the caller. */
export interface WayInFacts {
  readonly hasCarBoughtHere: boolean;
  readonly feePaid: Money;
  readonly qualifyingPoints: number;
}

export type WayInFault = 'WAY_IN_NOT_OPEN' | 'NO_CAR_BOUGHT_HERE' | 'FEE_DIFFERS' | 'POINTS_TOO_FEW';

/** One way into a tier; any one is enough (rulebook MEM-03). A further way is a further file and a line in the list. */
export interface WayIn {
  readonly code: string;
  readonly ruleId: 'MEM-03';
  /** The way in one sentence. */
  readonly sentence: string;
  /** Whether a customer can apply by this way, or it is only walked by a member who rises. */
  readonly isForJoining: boolean;
  /** What stands in the way of this tier for these facts; nothing when the way is walked. */
  obstacles(tier: Tier, facts: WayInFacts): readonly Refusal<WayInFault>[];
}
