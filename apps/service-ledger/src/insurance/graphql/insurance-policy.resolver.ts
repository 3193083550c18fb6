import { type GraphContext, Requires } from '@autoclub/subgraph-kit';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { InsurancePolicy } from './insurance-policy.type';
import type { PolicyLookups } from './lookups';
import { presentPolicy } from './present';

@Resolver(() => InsurancePolicy)
export class InsurancePolicyResolver {
  constructor(private readonly lookups: PolicyLookups) {}

  @Requires('orders:read')
  @Query(() => InsurancePolicy, {
    nullable: true,
    description: 'An insurance policy by its id; null when it is not there.',
  })
  async insurancePolicy(
    @Arg('id', () => ID, { description: 'The id of the policy.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<InsurancePolicy | null> {
    const policy = await this.lookups.policy(context, id);
    return policy && presentPolicy(policy, context);
  }
}
