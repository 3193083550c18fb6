import type { LocalDate } from '@autoclub/domain-kit';
import {
  ConnectionArgs,
  DateRangeInput,
  type GraphContext,
  pageRequest,
  readerOf,
  Requires,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Args, Ctx, Field, FieldResolver, ID, InputType, Query, Resolver, Root } from 'type-graphql';
import { type OrderLookups, presentOrder, RepairOrder } from '../../repair-orders/graph';
import type { LateDiscountReads } from '../application/ports';
import type { LateDiscountState } from '../domain/late-discount';
import { LateDiscount, LateDiscountConnection, LateDiscountStateEnum } from './late-discount.type';
import type { LateDiscountLookups } from './lookups';
import { LATE_DISCOUNT_PLACE, presentLateDiscount, presentLateDiscounts } from './present';

@InputType('LateDiscountFilter', {
  description: 'Which late discounts a list holds; every condition given must be met.',
})
class LateDiscountFilter {
  @Field(() => LateDiscountStateEnum, { nullable: true, description: 'Those that stand so.' })
  state?: LateDiscountState | null;

  @Field(() => ID, { nullable: true, description: 'Those of this customer.' })
  customerId?: string | null;

  @Field(() => DateRangeInput, { nullable: true, description: 'Those of orders of these business days.' })
  settledOn?: DateRangeInput | null;
}

@Resolver(() => LateDiscount)
export class LateDiscountResolver {
  constructor(
    private readonly reads: UnitOfWork<LateDiscountReads>,
    private readonly orders: OrderLookups,
  ) {}

  @Requires('orders:read')
  @Query(() => LateDiscountConnection, {
    description:
      'Orders that should have had another discount than they got, because a card or tier of their day became known ' +
      'only later (rulebook SVC-21); newest business day first.',
  })
  async lateDiscounts(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Arg('filter', () => LateDiscountFilter, { nullable: true, description: 'Which; all unless given.' })
    filter: LateDiscountFilter | null,
    @Ctx() context: GraphContext,
  ) {
    const page = pageRequest(args, LATE_DISCOUNT_PLACE);
    const wanted = {
      state: filter?.state ?? undefined,
      customerId: filter?.customerId ?? undefined,
      settledFrom: filter?.settledOn?.from as LocalDate | undefined,
      settledTo: filter?.settledOn?.to as LocalDate | undefined,
    };
    const entries = await this.reads.read(readerOf(context), (listed) => listed.list(wanted, page));
    return presentLateDiscounts(entries, page, context.language);
  }

  @FieldResolver()
  async repairOrder(
    @Root() { orderId }: LateDiscount,
    @Ctx() context: GraphContext,
  ): Promise<RepairOrder | null> {
    const order = await this.orders.order(context, orderId);
    return order && presentOrder(order, context.language);
  }
}

@Resolver(() => RepairOrder)
export class LateDiscountOfOrder {
  constructor(private readonly lookups: LateDiscountLookups) {}

  @Requires('orders:read')
  @FieldResolver(() => LateDiscount, {
    nullable: true,
    description: 'The discount it should have had by what became known later; null where it had it.',
  })
  async lateDiscount(@Root() order: RepairOrder, @Ctx() context: GraphContext): Promise<LateDiscount | null> {
    const entry = await this.lookups.ofOrder(context, order.id);
    return entry && presentLateDiscount(entry, context.language);
  }
}
