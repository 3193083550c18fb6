import { businessDayOf } from '@autoclub/domain-kit';
import type { CodeNames } from '@autoclub/programme-config';
import { ConnectionArgs, type GraphContext, pageRequest, readerOf, Requires } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Customer } from '../../network/graph';
import type { CouponReads, Coupons } from '../application/ports';
import { CouponChoice } from './coupon-choice.type';
import { CouponProgramme } from './coupon-programme.type';
import { Coupon, CouponConnection } from './coupon.type';
import type { CouponLookups } from './lookups';
import { COUPON_PLACE, presentChoice, presentProgramme } from './present';

@Resolver(() => Coupon)
export class CouponResolver {
  constructor(
    private readonly lookups: CouponLookups,
    private readonly reads: UnitOfWork<CouponReads>,
    private readonly coupons: Coupons,
  ) {}

  @Requires('memberships:read')
  @Query(() => Coupon, { nullable: true, description: 'A coupon by its id; null when it is not there.' })
  coupon(
    @Arg('id', () => ID, { description: 'The id of the coupon.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<Coupon | null> {
    return this.lookups.coupon(context, id);
  }

  @Requires('memberships:read')
  @Query(() => Coupon, { nullable: true, description: 'A coupon by the number that is printed on it.' })
  couponByNumber(
    @Arg('couponNumber', () => String, { description: 'The number.' }) couponNumber: string,
    @Ctx() context: GraphContext,
  ): Promise<Coupon | null> {
    return this.lookups.couponByNumber(context, couponNumber);
  }

  @Requires('memberships:read')
  @Query(() => CouponProgramme, {
    nullable: true,
    description: 'The coupons and packs that the dealer of the caller can give today.',
  })
  async couponProgramme(@Ctx() context: GraphContext): Promise<CouponProgramme | null> {
    const reader = readerOf(context);
    if (reader.scope.kind !== 'dealer') return null;
    const dealer = await this.reads.read(reader, (coupons) => coupons.dealer());
    if (!dealer) return null;
    const today = businessDayOf(context.now(), dealer.timeZone);
    return presentProgramme(this.coupons(dealer, today), context.language);
  }
}

@Resolver(() => Customer)
export class CouponsOfCustomer {
  constructor(
    private readonly lookups: CouponLookups,
    private readonly names: CodeNames,
  ) {}

  @Requires('memberships:read')
  @FieldResolver(() => CouponConnection, {
    nullable: true,
    description: "The customer's coupons, the last one issued first.",
  })
  coupons(
    @Root() customer: Customer,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
  ) {
    return this.lookups.pageOf(context, customer.id, pageRequest(args, COUPON_PLACE));
  }

  @Requires('memberships:read')
  @FieldResolver(() => [CouponChoice], {
    nullable: true,
    description: 'The free services the customer may choose or has chosen, the last offered first.',
  })
  async couponChoices(@Root() customer: Customer, @Ctx() context: GraphContext): Promise<CouponChoice[]> {
    const found = await this.lookups.choicesOf(context, customer.id);
    return found.map((choice) => presentChoice(choice, this.names, context.language));
  }
}

@Resolver(() => CouponChoice)
export class CouponOfChoice {
  constructor(private readonly lookups: CouponLookups) {}

  @Requires('memberships:read')
  @FieldResolver(() => Coupon, {
    nullable: true,
    description: 'The coupon that was chosen; null while it is open.',
  })
  async coupon(@Root() choice: CouponChoice, @Ctx() context: GraphContext): Promise<Coupon | null> {
    return choice.couponId === null ? null : this.lookups.coupon(context, choice.couponId);
  }
}
