import type { LocalDate } from '@autoclub/domain-kit';
import {
  ConnectionArgs,
  DateRangeInput,
  given,
  type GraphContext,
  ifAllowed,
  pageRequest,
  readerOf,
  Requires,
  wantsField,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { Coupon, type CouponLookups } from '../../coupons/graph';
import { Customer } from '../../network/graph';
import { type OrderLookups, presentOrder, RepairOrder } from '../../repair-orders/graph';
import type { ComplaintReads } from '../application/ports';
import { ComplaintFilter } from './complaint.filter';
import { Complaint, ComplaintConnection, ComplaintFigures } from './complaint.type';
import type { ComplaintLookups } from './lookups';
import { COMPLAINT_PLACE, presentFigures } from './present';

@Resolver(() => Complaint)
export class ComplaintResolver {
  constructor(
    private readonly reads: UnitOfWork<ComplaintReads>,
    private readonly lookups: ComplaintLookups,
    private readonly orders: OrderLookups,
    private readonly coupons: CouponLookups,
  ) {}

  @Requires('orders:read')
  @Query(() => Complaint, {
    nullable: true,
    description: 'A complaint by its id; null when it is not there.',
  })
  complaint(
    @Arg('id', () => ID, { description: 'The id of the complaint.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<Complaint | null> {
    return this.lookups.complaint(context, id);
  }

  @Requires('orders:read')
  @Query(() => ComplaintConnection, {
    description: 'Complaints, the last one opened first (rulebook SVC-15).',
  })
  complaints(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Arg('filter', () => ComplaintFilter, { nullable: true, description: 'Which ones; all unless given.' })
    filter: ComplaintFilter | null,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { openedOn, ownerStaffMemberId, ...exact } = given(filter);
    const wanted = {
      ...exact,
      ...(ownerStaffMemberId && { ownerId: ownerStaffMemberId }),
      ...(openedOn && { from: openedOn.from as LocalDate, to: openedOn.to as LocalDate }),
    };
    return this.lookups.page(
      context,
      wanted,
      pageRequest(args, COMPLAINT_PLACE),
      wantsField(info, 'totalCount'),
    );
  }

  @Requires('orders:read')
  @Query(() => ComplaintFigures, {
    nullable: true,
    description: 'How the complaints opened on these business days at the dealer of the caller went.',
  })
  async complaintFigures(
    @Arg('period', () => DateRangeInput, { description: 'The business days.' }) { from, to }: DateRangeInput,
    @Ctx() context: GraphContext,
  ): Promise<ComplaintFigures | null> {
    const reader = readerOf(context);
    if (reader.scope.kind !== 'dealer') return null;
    const period = { from: from as LocalDate, to: to as LocalDate, now: context.now() };
    return presentFigures(await this.reads.read(reader, (complaints) => complaints.counts(period)));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What the customer said; null for who may not see names, and once the person is erased.',
  })
  words(@Root() { said }: Complaint, @Ctx() context: GraphContext): Promise<string | null> {
    return ifAllowed(context, 'members:pii', () => Promise.resolve(said.words));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What was done, in words; null for who may not see names, and once the person is erased.',
  })
  resolutionWords(@Root() { said }: Complaint, @Ctx() context: GraphContext): Promise<string | null> {
    return ifAllowed(context, 'members:pii', () => Promise.resolve(said.resolution));
  }

  @FieldResolver(() => RepairOrder, { nullable: true, description: 'The order it is about; null for none.' })
  async repairOrder(@Root() { repairOrderId }: Complaint, @Ctx() context: GraphContext) {
    if (repairOrderId === null) return null;
    const order = await this.orders.order(context, repairOrderId);
    return order && presentOrder(order, context.language);
  }

  @Requires('memberships:read')
  @FieldResolver(() => [Coupon], { nullable: true, description: 'The coupons that were given as comfort.' })
  async comfortCoupons(@Root() { couponIds }: Complaint, @Ctx() context: GraphContext): Promise<Coupon[]> {
    const found = await Promise.all(couponIds.map((id) => this.coupons.coupon(context, id)));
    return found.filter((coupon) => coupon !== null);
  }
}

@Resolver(() => Customer)
export class ComplaintsOfCustomer {
  constructor(private readonly lookups: ComplaintLookups) {}

  @Requires('orders:read')
  @FieldResolver(() => ComplaintConnection, {
    nullable: true,
    description: "The customer's complaints, the last one opened first.",
  })
  complaints(
    @Root() customer: Customer,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
  ) {
    return this.lookups.pageOf(context, customer.id, pageRequest(args, COMPLAINT_PLACE));
  }
}

@Resolver(() => RepairOrder)
export class ComplaintsOfOrder {
  constructor(private readonly lookups: ComplaintLookups) {}

  @Requires('orders:read')
  @FieldResolver(() => [Complaint], { description: 'The complaints about the order, the last one first.' })
  complaints(@Root() order: RepairOrder, @Ctx() context: GraphContext): Promise<Complaint[]> {
    return this.lookups.ofOrder(context, order.id);
  }
}
