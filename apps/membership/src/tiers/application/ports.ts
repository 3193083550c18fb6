import type { LocalDate } from '@autoclub/domain-kit';
import type { Reader } from '@autoclub/use-cases';
import type { TierScheme } from '../domain/tier';
import type { MembershipFact, OrderFact, TierFact } from '../domain/tier-fact';
import type { TierMove } from '../domain/tier-standing';

/** The tiers in force for a dealer on a business day (rulebook CONV-3). */
export type SchemeOn = (
  dealer: { readonly regionId: string; readonly dealerId: string },
  day: LocalDate,
) => TierScheme;

/** A change of tier as it is kept. */
export interface TierChangeRecord extends TierMove {
  readonly tierChangeId: string;
  readonly membershipId: string;
  readonly dealerId: string;
  readonly traceId: string;
}

/** A fact about one membership, as it is kept. */
export type KeptFact = MembershipFact & { readonly dealerId: string; readonly membershipId: string };

/** A repair order is a fact about its customer, who may join later. */
export type KeptOrder = OrderFact & { readonly dealerId: string; readonly customerId: string };

/** Whose facts are asked for. */
export interface MemberKey {
  readonly dealerId: string;
  readonly membershipId: string;
  readonly customerId: string;
}

/** Changes of tier and the facts behind them within one transaction; each method is one statement. */
export interface TierBook {
  addTierChanges(changes: readonly TierChangeRecord[], recordedAt: Date): Promise<void>;
  /** Keeps facts and returns those that were not known. */
  keepFacts(facts: readonly KeptFact[]): Promise<KeptFact[]>;
  keepOrders(orders: readonly KeptOrder[]): Promise<KeptOrder[]>;
  /** Everything known about these members, by membership. */
  factsOf(members: readonly MemberKey[]): Promise<Map<string, TierFact[]>>;
}

/** What is read of tiers for the graph. */
export interface TierReading {
  tierChangesOf(reader: Reader, membershipIds: readonly string[]): Promise<TierChangeRecord[]>;
  factsOf(reader: Reader, members: readonly MemberKey[]): Promise<Map<string, TierFact[]>>;
}
