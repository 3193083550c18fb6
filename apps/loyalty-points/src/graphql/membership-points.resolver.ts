import { type GraphContext, Requires } from '@autoclub/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { accountIdOf } from '../domain/derived-ids';
import { accountById } from './loaders';
import type { PointsDeps } from './points-deps';
import { presentAccount } from './present';
import { MembershipEntity } from './types/entities';
import { PointsAccountType } from './types/points-account.type';

@Resolver(() => MembershipEntity)
export class MembershipPointsResolver {
  constructor(private readonly deps: PointsDeps) {}

  @Requires('points:read')
  @FieldResolver(() => PointsAccountType, {
    nullable: true,
    description: 'The points of the membership; null until its activation has arrived here, moments later.',
  })
  async pointsAccount(
    @Root() { id }: MembershipEntity,
    @Ctx() context: GraphContext,
  ): Promise<PointsAccountType | null> {
    const view = await accountById(this.deps, context).load(accountIdOf(id));
    return view && presentAccount(view);
  }
}
