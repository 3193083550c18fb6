import type { HeldMembership } from '../../network';
import type { Discounts, PriceCheck, RepairOrder } from '../../repair-orders';
import type { IdSource, LocalDate } from '@autoclub/domain-kit';
import type { LateDiscount, LateDiscountState } from '../domain/late-discount';

/** What judging orders again needs. */
export interface JudgePorts {
  /** Those that are ready, so many at most; each is handed out once. */
  takeChecks(atMost: number): Promise<readonly PriceCheck[]>;
  ordersToCheck(checks: readonly PriceCheck[]): Promise<readonly RepairOrder[]>;
  /** All cards that the customers of these orders have had. */
  membershipsOf(orders: readonly RepairOrder[]): Promise<readonly HeldMembership[]>;
  /** Under their locks. */
  lockListed(repairOrderIds: readonly string[]): Promise<readonly LateDiscount[]>;
  write(entries: readonly LateDiscount[]): Promise<void>;
  remove(entries: readonly LateDiscount[]): Promise<void>;
  readonly discounts: Discounts;
  readonly ids: IdSource;
}

export interface EndPorts extends Pick<JudgePorts, 'write'> {
  lock(id: string): Promise<LateDiscount | undefined>;
}

export interface LateDiscountFilter {
  readonly state?: LateDiscountState;
  readonly customerId?: string;
  /** Business days `[from, to)` of the orders. */
  readonly settledFrom?: LocalDate;
  readonly settledTo?: LocalDate;
}

/** A part of the list, newest business day first, then by id. */
export interface Page {
  readonly limit: number;
  readonly backward: boolean;
  readonly after: readonly (string | number)[] | undefined;
  readonly before: readonly (string | number)[] | undefined;
}

export interface LateDiscountReads {
  byIds(ids: readonly string[]): Promise<LateDiscount[]>;
  list(filter: LateDiscountFilter, page: Page): Promise<LateDiscount[]>;
  ofOrders(repairOrderIds: readonly string[]): Promise<LateDiscount[]>;
}
