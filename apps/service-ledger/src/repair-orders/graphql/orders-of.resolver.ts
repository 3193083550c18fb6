import {
  ConnectionArgs,
  type GraphContext,
  pageRequest,
  presentPage,
  Requires,
} from '@autoclub/subgraph-kit';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Customer, Vehicle } from '../../network/graph';
import type { OrderOwner } from '../application/order-reads';
import type { OrderLookups } from './lookups';
import { orderPlace } from './order-place';
import { presentOrder } from './present';
import { RepairOrderConnection } from './repair-order.type';

@Resolver(() => Customer)
export class OrdersOfCustomer {
  constructor(private readonly lookups: OrderLookups) {}

  @Requires('orders:read')
  @FieldResolver(() => RepairOrderConnection, {
    nullable: true,
    description: "The customer's repair orders, newest settlement first.",
  })
  repairOrders(
    @Root() customer: Customer,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
  ) {
    return ordersPage(this.lookups, context, 'customer', customer.id, args);
  }
}

@Resolver(() => Vehicle)
export class OrdersOfVehicle {
  constructor(private readonly lookups: OrderLookups) {}

  @Requires('orders:read')
  @FieldResolver(() => RepairOrderConnection, {
    nullable: true,
    description: "The vehicle's repair orders, newest settlement first.",
  })
  repairOrders(
    @Root() vehicle: Vehicle,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
  ) {
    return ordersPage(this.lookups, context, 'vehicle', vehicle.id, args);
  }
}

async function ordersPage(
  lookups: OrderLookups,
  context: GraphContext,
  owner: OrderOwner,
  ownerId: string,
  args: ConnectionArgs,
) {
  const page = pageRequest(args);
  const rows = await lookups.ordersOf(context, owner, ownerId, page);
  return presentPage(rows, page, {
    node: (order) => presentOrder(order, context.language),
    cursor: orderPlace,
  });
}
