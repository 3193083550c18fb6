import { byId, type GraphContext, presentMoney, Requires } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { CouponLookups } from '../../coupons/graph';
import type { FulfilmentReads } from '../application/ports';
import { RedemptionFulfilment } from './fulfilment.type';

@Resolver(() => RedemptionFulfilment)
export class RedemptionFulfilmentResolver {
  constructor(
    private readonly reads: UnitOfWork<FulfilmentReads>,
    private readonly coupons: CouponLookups,
  ) {}

  @Requires('points:read')
  @Query(() => RedemptionFulfilment, {
    nullable: true,
    description: 'What was given for the points of a redemption; null while nothing was decided.',
  })
  async redemptionFulfilment(
    @Arg('redemptionId', () => ID, { description: 'The redemption.' }) redemptionId: string,
    @Ctx() context: GraphContext,
  ): Promise<RedemptionFulfilment | null> {
    const lookup = byId(
      context,
      'fulfilment',
      (reader, ids) => this.reads.read(reader, (fulfilments) => fulfilments.byIds(ids)),
      (fulfilment) => fulfilment.redemptionId,
    );
    const found = await lookup.load(redemptionId);
    if (!found) return null;
    const { given, worth, customerId, ...rest } = found;
    return {
      ...rest,
      worthAmount: presentMoney(worth),
      coupon: given?.type === 'COUPON' ? await this.coupons.coupon(context, given.id) : null,
      repairOrderId: given?.type === 'REPAIR_ORDER' ? given.id : null,
      customer: { id: customerId },
    };
  }
}
