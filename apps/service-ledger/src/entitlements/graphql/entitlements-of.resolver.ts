import { type GraphContext, Requires } from '@autoclub/subgraph-kit';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Membership } from '../../network/graph';
import type { BenefitNames } from '../application/benefit-names';
import { Entitlement } from './entitlement.type';
import type { EntitlementLookups } from './lookups';
import { presentEntitlement } from './present';

@Resolver(() => Membership)
export class EntitlementsOfMembership {
  constructor(
    private readonly lookups: EntitlementLookups,
    private readonly names: BenefitNames,
  ) {}

  @Requires('memberships:read')
  @FieldResolver(() => [Entitlement], {
    nullable: true,
    description:
      'The benefits of the current membership year (rulebook SVC-04); none when no tier is in force.',
  })
  async entitlements(
    @Root() membership: Membership,
    @Arg('withClosed', () => Boolean, {
      defaultValue: false,
      description: 'Whether benefits that a change of tier took away are listed as well.',
    })
    withClosed: boolean,
    @Ctx() context: GraphContext,
  ): Promise<Entitlement[]> {
    const found = await this.lookups.entitlementsOf(context, membership.id, withClosed);
    return found.map((entitlement) => presentEntitlement(entitlement, this.names, context.language));
  }
}
