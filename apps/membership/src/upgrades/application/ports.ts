import type { IdSource, LocalDate } from '@autoclub/domain-kit';
import type { Reader } from '@autoclub/use-cases';
import type { MembershipsPorts } from '../../memberships';
import type { NetworkBook } from '../../network';
import type { OwnedCar } from '../../tiers';
import type { SpecialContribution } from '../domain/special-contribution';

/** Special contributions and the cars of customers within one transaction. */
export interface UpgradeBook {
  /** The contribution with its row locked. */
  contribution(dealerId: string, contributionId: string): Promise<SpecialContribution | undefined>;
  /** Whether one is waiting for its decision; the membership's row is locked by the caller. */
  hasOpen(dealerId: string, membershipId: string): Promise<boolean>;
  save(
    contribution: SpecialContribution,
    recorded: { readonly at: Date; readonly traceId: string },
  ): Promise<void>;
  /** The customers' cars whose day of purchase is known, by customer. */
  carsOf(dealerId: string, customerIds: readonly string[]): Promise<Map<string, OwnedCar[]>>;
  /** Running memberships whose card has its last day on this one, in the order of their ids. */
  endingOn(
    dealerId: string,
    lastDay: LocalDate,
    part: { readonly after: string; readonly limit: number },
  ): Promise<string[]>;
}

/** What the use cases of upgrades work on within one transaction. */
export interface UpgradesPorts extends Omit<MembershipsPorts, 'network'> {
  readonly network: Pick<NetworkBook, 'dealer' | 'dealers' | 'staffMember'>;
  readonly upgrades: UpgradeBook;
  readonly ids: IdSource;
}

/** What is read of special contributions for the graph. */
export interface UpgradeReading {
  contributionsOf(reader: Reader, membershipIds: readonly string[]): Promise<SpecialContribution[]>;
}
