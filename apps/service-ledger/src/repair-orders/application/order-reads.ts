import type { LocalDate } from '@autoclub/domain-kit';
import type { Refund } from '../domain/refund';
import type { OrderKind, RepairOrder } from '../domain/repair-order';
import type { OrderStatus } from '../domain/repair-order.transitions';

/** A stretch of a list: rows beyond a place, in one direction; the caller asks for one more than it shows. */
export interface Page {
  readonly limit: number;
  readonly backward: boolean;
  readonly after: ListPlace | undefined;
  readonly before: ListPlace | undefined;
}

/** A place in a list of orders: newest settlement first, then by id. */
export interface ListPlace {
  readonly settledAt: Date;
  readonly id: string;
}

export interface OrderFilter {
  readonly customerId?: string;
  readonly vehicleId?: string;
  readonly kind?: OrderKind;
  readonly status?: OrderStatus;
  /** Business days `[from, to)`. */
  readonly settledFrom?: LocalDate;
  readonly settledTo?: LocalDate;
}

/** Whose orders are listed, for many owners at once. */
export type OrderOwner = 'customer' | 'vehicle';

/** What the graph looks up, each in one statement for any number of keys; rows of others are not there. */
export interface OrderReads {
  byIds(ids: readonly string[]): Promise<RepairOrder[]>;
  byNumber(roNumber: string): Promise<RepairOrder | undefined>;
  list(filter: OrderFilter, page: Page): Promise<RepairOrder[]>;
  listOf(owner: OrderOwner, ownerIds: readonly string[], page: Page): Promise<Map<string, RepairOrder[]>>;
  refundsOf(orderIds: readonly string[]): Promise<Map<string, Refund[]>>;
}
