import { isId } from '@autoclub/domain-kit';
import {
  ConnectionArgs,
  type GraphContext,
  Requires,
  byId,
  byOwner,
  pageRequest,
  presentPage,
} from '@autoclub/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { BoutiquePickUpType, presentPickUp } from '../../boutique/graph';
import { PointsAccountType } from '../../ledger/graph';
import type { RedemptionReads } from '../application/redemption-reads';
import { presentRedemption } from './present';
import { RedemptionConnection, RedemptionType } from './redemption.type';

export function redemptionById(reads: RedemptionReads, context: GraphContext) {
  return byId(context, 'redemption', reads.byIds, ({ redemptionId }) => redemptionId);
}

@Resolver(() => RedemptionType)
export class RedemptionResolver {
  constructor(private readonly reads: RedemptionReads) {}

  @Requires('points:read')
  @Query(() => RedemptionType, {
    nullable: true,
    description: 'The redemption of that id; null when there is none or it is not yours.',
  })
  async pointsRedemption(
    @Arg('id', () => ID, { description: 'The identifier, `rdm_…`.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<RedemptionType | null> {
    const found = isId(id, 'rdm') ? await redemptionById(this.reads, context).load(id) : null;
    return found && presentRedemption(found, context.language);
  }

  @Requires('points:read')
  @FieldResolver(() => BoutiquePickUpType, {
    nullable: true,
    description: 'For goods of the boutique: where the pieces are; null until it is confirmed.',
  })
  async pickUp(
    @Root() { id }: RedemptionType,
    @Ctx() context: GraphContext,
  ): Promise<BoutiquePickUpType | null> {
    const lookup = byId(
      context,
      'pick-up of redemption',
      this.reads.pickUps,
      ({ redemptionId }) => redemptionId,
    );
    const found = await lookup.load(id);
    return found && presentPickUp(found);
  }
}

@Resolver(() => PointsAccountType)
export class RedemptionsOfAccountResolver {
  constructor(private readonly reads: RedemptionReads) {}

  @Requires('points:read')
  @FieldResolver(() => RedemptionConnection, { description: 'The redemptions of the account, newest first.' })
  async redemptions(
    @Root() { id }: PointsAccountType,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
  ) {
    const page = pageRequest(args, ['instant', 'id']);
    const find = this.reads.ofAccounts(page);
    const name = `redemptions ${JSON.stringify(page)}`;
    const rows = await byOwner(context, name, find, ({ accountId }) => accountId).load(id);
    return presentPage(rows, page, {
      node: (row) => presentRedemption(row, context.language),
      cursor: ({ reservedAt, redemptionId }) => [reservedAt.toISOString(), redemptionId],
    });
  }
}
