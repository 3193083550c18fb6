import { type GraphContext, Requires } from '@autoclub/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Entitlement, EntitlementUse } from './entitlement.type';
import type { EntitlementLookups } from './lookups';
import { presentUse } from './present';

@Resolver(() => Entitlement)
export class EntitlementResolver {
  constructor(private readonly lookups: EntitlementLookups) {}

  @Requires('memberships:read')
  @FieldResolver(() => [EntitlementUse], {
    description: 'Every use of it in this membership year, oldest first.',
  })
  async uses(@Root() entitlement: Entitlement, @Ctx() context: GraphContext): Promise<EntitlementUse[]> {
    return (await this.lookups.usesOf(context, entitlement.id)).map(presentUse);
  }
}
