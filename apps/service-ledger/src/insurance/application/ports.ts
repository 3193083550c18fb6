import type { IdSource, LocalDate, Period } from '@autoclub/domain-kit';
import type { AskedPremises, FoundPremises } from '../../documents';
import type { Dealer, DealerBooks } from '../../network';
import type { InsurancePolicy, PolicyKind } from '../domain/insurance-policy';
import type { PolicyRenewal, RenewalCounts } from '../domain/renewal';

/** What recording policies needs, one by one or by the chunk. */
export interface PolicyPorts {
  premises(asked: AskedPremises): Promise<FoundPremises<InsurancePolicy>>;
  writePolicies(policies: readonly InsurancePolicy[]): Promise<void>;
  readonly ids: IdSource;
}

/** What the graph looks up, each in one statement for any number of keys; rows of others are not there. */
export interface PolicyReads {
  byIds(ids: readonly string[]): Promise<InsurancePolicy[]>;
  ofCustomers(customerIds: readonly string[]): Promise<Map<string, InsurancePolicy[]>>;
}

/** Part of a list of policies that end, the first to end first; a place holds the values of one. */
export interface Page {
  readonly limit: number;
  readonly backward: boolean;
  readonly after: readonly (string | number)[] | undefined;
  readonly before: readonly (string | number)[] | undefined;
}

/** Policies that end on days `[from, to)`. */
export interface RenewalFilter extends Period {
  readonly kind?: PolicyKind;
  /** Whether one followed; all unless given. */
  readonly isRenewed?: boolean;
}

/** What the graph asks about policies that end. */
export interface RenewalReads extends Pick<DealerBooks, 'dealer'> {
  renewals(filter: RenewalFilter, page: Page): Promise<PolicyRenewal[]>;
  renewalCounts(filter: RenewalFilter): Promise<RenewalCounts>;
}

/** How many days ahead renewals are asked for, at a dealer on a day (rulebook CONV-3). */
export type RenewalStages = (dealer: Dealer, day: LocalDate) => readonly number[];
