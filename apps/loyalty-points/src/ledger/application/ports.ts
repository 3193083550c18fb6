import type { CustomerKey } from '../../network';
import type { PointsPosting } from '../domain/points-posting';

/** The trace a fact belongs to and the event just before (rulebook PLT-06). */
export interface Trace {
  readonly correlationId: string;
  readonly causationId: string;
}

/** A posting to be made, with what its event carries beside it. */
export type PostingOrder = PointsPosting & { readonly regionId: string; readonly trace: Trace };

/** The books, within one transaction. */
export interface Ledger {
  openAccounts(members: readonly (CustomerKey & { readonly membershipId: string })[]): Promise<void>;
  post(orders: readonly PostingOrder[]): Promise<void>;
}
