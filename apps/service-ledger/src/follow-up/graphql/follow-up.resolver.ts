import { type LocalDate, startOfDay } from '@autoclub/domain-kit';
import {
  businessDay,
  ConnectionArgs,
  DateRangeInput,
  given,
  type GraphContext,
  ifAllowed,
  pageRequest,
  readerOf,
  Requires,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Customer } from '../../network/graph';
import { type OrderLookups, presentOrder, RepairOrder } from '../../repair-orders/graph';
import type { FollowUpReads } from '../application/ports';
import { FollowUpFilter } from './follow-up.filter';
import { FollowUp, FollowUpConnection, FollowUpFigures } from './follow-up.type';
import type { FollowUpLookups } from './lookups';
import { FOLLOW_UP_PLACE, presentFigures } from './present';

@Resolver(() => FollowUp)
export class FollowUpResolver {
  constructor(
    private readonly reads: UnitOfWork<FollowUpReads>,
    private readonly lookups: FollowUpLookups,
    private readonly orders: OrderLookups,
  ) {}

  @Requires('orders:read')
  @Query(() => FollowUp, { nullable: true, description: 'A call by its id; null when it is not there.' })
  followUp(
    @Arg('id', () => ID, { description: 'The id of the call.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<FollowUp | null> {
    return this.lookups.followUp(context, id);
  }

  @Requires('orders:read')
  @Query(() => FollowUpConnection, {
    description: 'Calls after orders, the one due first first (rulebook SVC-16).',
  })
  followUps(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Arg('filter', () => FollowUpFilter, { nullable: true, description: 'Which ones; all unless given.' })
    filter: FollowUpFilter | null,
    @Ctx() context: GraphContext,
  ) {
    const { assigneeStaffMemberId, dueBy, ...exact } = given(filter);
    const wanted = {
      ...exact,
      ...(assigneeStaffMemberId && { assigneeId: assigneeStaffMemberId }),
      ...(dueBy && { dueBy: dueBy as LocalDate }),
    };
    return this.lookups.page(context, wanted, pageRequest(args, FOLLOW_UP_PLACE));
  }

  @Requires('orders:read')
  @Query(() => FollowUpFigures, {
    nullable: true,
    description:
      'How the calls about the orders settled on these days at the dealer of the caller went (rulebook SVC-16).',
  })
  async followUpFigures(
    @Arg('period', () => DateRangeInput, { description: 'The business days.' }) period: DateRangeInput,
    @Ctx() context: GraphContext,
  ): Promise<FollowUpFigures | null> {
    const [from, to] = [businessDay(period.from as LocalDate), businessDay(period.to as LocalDate)];
    const reader = readerOf(context);
    if (reader.scope.kind !== 'dealer') return null;
    return this.reads.read(reader, async (followUps) => {
      const dealer = await followUps.dealer();
      if (!dealer) return null;
      const settledFrom = startOfDay(from, dealer.timeZone);
      const settledTo = startOfDay(to, dealer.timeZone);
      return presentFigures(await followUps.counts({ from, to, settledFrom, settledTo }));
    });
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What the customer said; null for who may not see names, and once the person is erased.',
  })
  remarks(@Root() { said }: FollowUp, @Ctx() context: GraphContext): Promise<string | null> {
    return ifAllowed(context, 'members:pii', () => Promise.resolve(said));
  }

  @FieldResolver(() => RepairOrder, { nullable: true, description: 'The order it is about.' })
  async repairOrder(@Root() { repairOrderId }: FollowUp, @Ctx() context: GraphContext) {
    const order = await this.orders.order(context, repairOrderId);
    return order && presentOrder(order, context.language);
  }
}

@Resolver(() => Customer)
export class FollowUpsOfCustomer {
  constructor(private readonly lookups: FollowUpLookups) {}

  @Requires('orders:read')
  @FieldResolver(() => FollowUpConnection, {
    nullable: true,
    description: "The calls after the customer's orders, the one due last first.",
  })
  followUps(
    @Root() customer: Customer,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
  ) {
    return this.lookups.pageOf(context, customer.id, pageRequest(args, FOLLOW_UP_PLACE));
  }
}

@Resolver(() => RepairOrder)
export class FollowUpOfOrder {
  constructor(private readonly lookups: FollowUpLookups) {}

  @Requires('orders:read')
  @FieldResolver(() => FollowUp, {
    nullable: true,
    description: 'The call after the order; null where it is on no list.',
  })
  followUp(@Root() order: RepairOrder, @Ctx() context: GraphContext): Promise<FollowUp | null> {
    return this.lookups.ofOrder(context, order.id);
  }
}
