import { type GraphContext, Requires } from '@autoclub/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { MembershipEntity } from '../../network/graph';
import type { PointsReads } from '../application/points-reads';
import { accountIdOf } from '../domain/derived-ids';
import { accountById } from './loaders';
import { presentAccount } from './present';
import { PointsAccountType } from './points-account.type';

@Resolver(() => MembershipEntity)
export class MembershipPointsResolver {
  constructor(private readonly reads: PointsReads) {}

  @Requires('points:read')
  @FieldResolver(() => PointsAccountType, {
    nullable: true,
    description: 'The points of the membership; null until its activation has arrived here, moments later.',
  })
  async pointsAccount(
    @Root() { id }: MembershipEntity,
    @Ctx() context: GraphContext,
  ): Promise<PointsAccountType | null> {
    const view = await accountById(this.reads, context).load(accountIdOf(id));
    return view && presentAccount(view);
  }
}
