import type { LocalDate } from '@autoclub/domain-kit';
import type { PagePart } from '@autoclub/persistence';
import type { Network } from '../../network';
import type { NextAction, NextActionReason } from '../domain/next-action';

export interface NextActionFilter {
  /** Open actions that are on the list on this day. */
  readonly day: LocalDate;
  /** Those of this member of staff; null for none of anybody's. */
  readonly staffMemberId: string | null;
  /** Whether those of the pool, which are nobody's yet, are among them. */
  readonly withPool: boolean;
  readonly reasons: readonly NextActionReason[] | null;
}

/** Next actions inside one transaction; row policies keep them to the tenant (rulebook PLT-02). */
export interface NextActions {
  /** Takes the action's lock: it is closed by one person at a time. */
  lock(dealerId: string, id: string): Promise<NextAction | undefined>;
  save(action: NextAction): Promise<void>;
  byIds(ids: readonly string[]): Promise<NextAction[]>;
  /** What is due first comes first; one row more than the limit says that there is more. */
  list(filter: NextActionFilter, part: PagePart): Promise<NextAction[]>;
  /** The open actions of each customer, what is due first; one row more than the limit for each. */
  ofCustomers(customerIds: readonly string[], part: PagePart): Promise<NextAction[]>;
}

/** What the use cases of next actions need. */
export interface NextActionPorts {
  readonly network: Network;
  readonly nextActions: NextActions;
}
