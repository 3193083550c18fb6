import type { LocalDate } from '@autoclub/domain-kit';
import type { Refund } from '../domain/refund';
import type { OrderKind, RepairOrder } from '../domain/repair-order';
import type { OrderStatus } from '../domain/repair-order.transitions';

/** A part of a list of orders, newest settlement first, then by id; a place holds the values of that order. */
export interface Page {
  readonly limit: number;
  readonly backward: boolean;
  readonly after: readonly (string | number)[] | undefined;
  readonly before: readonly (string | number)[] | undefined;
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
