import type { LocalDate } from '@autoclub/domain-kit';
import { ConnectionArgs, type GraphContext, pageRequest, readerOf, Requires } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Coupon, type CouponLookups } from '../../coupons/graph';
import type { OrderReads } from '../application/order-reads';
import type { OrderLookups } from './lookups';
import { ORDER_PLACE } from './order-place';
import { presentOrder, presentOrders, presentRefund } from './present';
import { RepairOrderRefund } from './repair-order-refund.type';
import { RepairOrderFilter } from './repair-order.filter';
import { RepairOrder, RepairOrderConnection } from './repair-order.type';

@Resolver(() => RepairOrder)
export class RepairOrderResolver {
  constructor(
    private readonly reads: UnitOfWork<OrderReads>,
    private readonly lookups: OrderLookups,
    private readonly coupons: CouponLookups,
  ) {}

  @Requires('orders:read')
  @Query(() => RepairOrder, {
    nullable: true,
    description: 'A repair order by its id; null when it is not there.',
  })
  async repairOrder(
    @Arg('id', () => ID, { description: 'The id of the order.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<RepairOrder | null> {
    const order = await this.lookups.order(context, id);
    return order && presentOrder(order, context.language);
  }

  @Requires('orders:read')
  @Query(() => RepairOrder, { nullable: true, description: "A repair order by the dealer's own number." })
  async repairOrderByNumber(
    @Arg('roNumber', () => String, { description: 'The order number.' }) roNumber: string,
    @Ctx() context: GraphContext,
  ): Promise<RepairOrder | null> {
    const order = await this.reads.read(readerOf(context), (orders) => orders.byNumber(roNumber));
    return order ? presentOrder(order, context.language) : null;
  }

  @Requires('orders:read')
  @Query(() => RepairOrderConnection, { description: 'Repair orders, newest settlement first.' })
  async repairOrders(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Arg('filter', () => RepairOrderFilter, {
      nullable: true,
      description: 'Which orders; all unless given.',
    })
    filter: RepairOrderFilter | null,
    @Ctx() context: GraphContext,
  ) {
    const page = pageRequest(args, ORDER_PLACE);
    const wanted = {
      customerId: filter?.customerId ?? undefined,
      vehicleId: filter?.vehicleId ?? undefined,
      kind: filter?.kind ?? undefined,
      status: filter?.status ?? undefined,
      settledFrom: filter?.settledOn?.from as LocalDate | undefined,
      settledTo: filter?.settledOn?.to as LocalDate | undefined,
    };
    const rows = await this.reads.read(readerOf(context), (orders) => orders.list(wanted, page));
    return presentOrders(rows, page, context.language);
  }

  @Requires('orders:read')
  @FieldResolver(() => [RepairOrderRefund], { description: 'Every refund of the order, oldest first.' })
  async refunds(@Root() order: RepairOrder, @Ctx() context: GraphContext): Promise<RepairOrderRefund[]> {
    return (await this.lookups.refundsOf(context, order.id)).map(presentRefund);
  }

  @Requires('memberships:read')
  @FieldResolver(() => [Coupon], {
    nullable: true,
    description: 'The coupons that were used on the order (rulebook SVC-07).',
  })
  usedCoupons(@Root() order: RepairOrder, @Ctx() context: GraphContext): Promise<Coupon[]> {
    return this.coupons.usedFor(context, 'REPAIR_ORDER', order.id);
  }
}
