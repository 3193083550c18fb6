import { ConnectionArgs, type GraphContext, pageRequest, Requires } from '@autoclub/subgraph-kit';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Customer, Vehicle } from '../../network/graph';
import type { OrderLookups } from './lookups';
import { ORDER_PLACE } from './order-place';
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
    return this.lookups.pageOf(context, 'customer', customer.id, pageRequest(args, ORDER_PLACE));
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
    return this.lookups.pageOf(context, 'vehicle', vehicle.id, pageRequest(args, ORDER_PLACE));
  }
}
