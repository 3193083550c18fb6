import type { OrdersOrderQuery } from '../../generated/orders';

/** An order as its page shows it. */
export type Order = NonNullable<OrdersOrderQuery['repairOrder']>;
