import type { LocalDate } from '@autoclub/domain-kit';
import type { Fact } from '@autoclub/use-cases';
import type { Ledger, Trace } from '../../ledger';
import type { MembershipFacts } from '../../memberships';
import type { Dealers } from '../../network';
import type { ProgrammeFor } from '../../earning';

/** What expiry and forfeiture work with, in one transaction. */
export interface ExpiryWork {
  readonly ledger: Ledger;
  readonly memberships: MembershipFacts;
  readonly dealers: Dealers;
  readonly programmeFor: ProgrammeFor;
  readonly newTransactionId: () => string;
  readonly publish: (facts: readonly Fact[]) => Promise<void>;
}

/** One day at a dealer: the one that is written for, and the one on which it is. */
export interface DayAtDealer {
  readonly dealerId: string;
  readonly businessDay: LocalDate;
  readonly today: LocalDate;
  readonly trace: Trace;
}
