import { type GraphContext, Requires } from '@autoclub/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Coupon, CouponLookups } from '../../coupons/graph';
import { Customer } from '../../network/graph';
import { type OrderLookups, presentOrder, RepairOrder } from '../../repair-orders/graph';
import type { RenewalPackLookups } from './lookups';
import { RenewalGift, RenewalOffer, RenewalPack } from './renewal-pack.type';

@Resolver(() => Customer)
export class RenewalPacksOfCustomer {
  constructor(private readonly lookups: RenewalPackLookups) {}

  @Requires('orders:read')
  @FieldResolver(() => [RenewalPack], {
    nullable: true,
    description: 'The packs that the customer signed after claims, the last first.',
  })
  renewalPacks(@Root() customer: Customer, @Ctx() context: GraphContext): Promise<RenewalPack[]> {
    return this.lookups.packsOf(context, customer.id);
  }
}

@Resolver(() => RepairOrder)
export class RenewalOfferOfOrder {
  constructor(private readonly lookups: RenewalPackLookups) {}

  @Requires('orders:read')
  @FieldResolver(() => RenewalOffer, {
    nullable: true,
    description:
      'The pack that can be signed for this claim, or was; null for other orders and small claims.',
  })
  renewalOffer(@Root() order: RepairOrder, @Ctx() context: GraphContext): Promise<RenewalOffer | null> {
    return this.lookups.offer(context, order.id);
  }
}

@Resolver(() => RenewalOffer)
export class PartsOfOffer {
  constructor(
    private readonly lookups: RenewalPackLookups,
    private readonly orders: OrderLookups,
  ) {}

  @FieldResolver()
  async repairOrder(
    @Root() { repairOrderId }: RenewalOffer,
    @Ctx() context: GraphContext,
  ): Promise<RepairOrder | null> {
    const order = await this.orders.order(context, repairOrderId);
    return order && presentOrder(order, context.language);
  }

  @FieldResolver()
  async renewalPack(
    @Root() { renewalPackId }: RenewalOffer,
    @Ctx() context: GraphContext,
  ): Promise<RenewalPack | null> {
    return renewalPackId === null ? null : this.lookups.pack(context, renewalPackId);
  }
}

@Resolver(() => RenewalPack)
export class PartsOfPack {
  constructor(private readonly orders: OrderLookups) {}

  @FieldResolver()
  async repairOrder(
    @Root() { repairOrderId }: RenewalPack,
    @Ctx() context: GraphContext,
  ): Promise<RepairOrder | null> {
    const order = await this.orders.order(context, repairOrderId);
    return order && presentOrder(order, context.language);
  }
}

@Resolver(() => RenewalGift)
export class CouponOfGift {
  constructor(private readonly coupons: CouponLookups) {}

  @FieldResolver()
  coupon(@Root() { couponId }: RenewalGift, @Ctx() context: GraphContext): Promise<Coupon | null> {
    return this.coupons.coupon(context, couponId);
  }
}
