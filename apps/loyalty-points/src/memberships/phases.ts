import type { CustomerKey } from '../network';
import type { MembershipPhase } from './membership-phase';

/** A phase of a membership with whose it is. */
export type PhaseOfCustomer = MembershipPhase & CustomerKey;

/** The memberships this service keeps a copy of, within one transaction. */
export interface MembershipPhases {
  /** Makes facts about one customer wait for each other; locks in order. */
  lockCustomers(customers: readonly CustomerKey[]): Promise<void>;
  of(customers: readonly CustomerKey[]): Promise<PhaseOfCustomer[]>;
  save(phases: readonly PhaseOfCustomer[]): Promise<void>;
}
