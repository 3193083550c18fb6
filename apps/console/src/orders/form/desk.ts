import type { OrdersDeskQuery } from '../../generated/orders';

/** What the desk knows when an order is begun. */
export type Desk = OrdersDeskQuery;

/** The customer an order is for. */
export type DeskCustomer = NonNullable<OrdersDeskQuery['customer']>;
