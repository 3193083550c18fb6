import { type GraphContext, Requires } from '@autoclub/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Customer } from '../../network/graph';
import { InsurancePolicy } from './insurance-policy.type';
import type { PolicyLookups } from './lookups';
import { presentPolicy } from './present';

@Resolver(() => Customer)
export class PoliciesOfCustomer {
  constructor(private readonly lookups: PolicyLookups) {}

  @Requires('orders:read')
  @FieldResolver(() => [InsurancePolicy], {
    nullable: true,
    description: "The policies of the customer's vehicles, the last to end first.",
  })
  async insurancePolicies(
    @Root() customer: Customer,
    @Ctx() context: GraphContext,
  ): Promise<InsurancePolicy[]> {
    const policies = await this.lookups.policiesOf(context, customer.id);
    return policies.map((policy) => presentPolicy(policy, context));
  }
}
