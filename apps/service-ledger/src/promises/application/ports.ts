import type { IdSource, LocalDate } from '@autoclub/domain-kit';
import type { Plans } from '../../entitlements';
import type { Dealer, DealerBooks, MembershipBooks } from '../../network';
import type { BenefitPromise, PromiseKind, PromiseSource, PromiseState } from '../domain/promise';
import type { EndedPromises } from '../domain/promise-rate';

/** A record whose promise is to be judged again, since it changed. */
export interface PromiseCheck {
  readonly dealerId: string;
  readonly kind: PromiseKind;
  readonly sourceId: string;
}

/** What judging promises needs, for all dealers. */
export interface JudgePorts {
  /** So many at most; each is handed out once. */
  takeChecks(atMost: number): Promise<readonly PromiseCheck[]>;
  sources(checks: readonly PromiseCheck[]): Promise<readonly PromiseSource[]>;
  /** Under their locks. */
  lockKnown(checks: readonly PromiseCheck[]): Promise<readonly BenefitPromise[]>;
  write(promises: readonly BenefitPromise[]): Promise<void>;
  dealersOf(dealerIds: readonly string[]): Promise<readonly Dealer[]>;
  readonly ids: IdSource;
}

export interface EndPorts extends Pick<DealerBooks, 'dealer'>, Pick<MembershipBooks, 'memberships'> {
  lock(id: string): Promise<BenefitPromise | undefined>;
  write(promises: readonly BenefitPromise[]): Promise<void>;
  readonly plans: Plans;
  readonly ids: IdSource;
}

/** Part of a list; a place holds the values of its order. */
export interface Page {
  readonly limit: number;
  readonly backward: boolean;
  readonly after: readonly (string | number)[] | undefined;
  readonly before: readonly (string | number)[] | undefined;
}

export interface PromiseFilter {
  readonly kind?: PromiseKind;
  readonly state?: PromiseState;
  readonly customerId?: string;
  readonly membershipId?: string;
  readonly benefitCode?: string;
  /** Business days `[from, to)` on which it ended. */
  readonly judgedFrom?: LocalDate;
  readonly judgedTo?: LocalDate;
  /** Open, and due before this day. */
  readonly overdueOn?: LocalDate;
}

/** How promises of one kind that ended in a period did. */
export interface PromiseCounts extends EndedPromises {
  readonly kind: PromiseKind;
}

/** What the graph looks up, each in one statement for any number of keys. */
export interface PromiseReads extends Pick<DealerBooks, 'dealer'> {
  byIds(ids: readonly string[]): Promise<BenefitPromise[]>;
  list(filter: PromiseFilter, page: Page): Promise<BenefitPromise[]>;
  /** How many a list with this filter has in all. */
  count(filter: PromiseFilter): Promise<number>;
  ofCustomers(customerIds: readonly string[], page: Page): Promise<Map<string, BenefitPromise[]>>;
  counts(period: { readonly from: LocalDate; readonly to: LocalDate }): Promise<PromiseCounts[]>;
}
