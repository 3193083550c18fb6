import { Requires, type GraphContext } from '@autoclub/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Customer } from '../../customers/graph';
import { presented } from '../../kernel/graph';
import type { MembershipsDeps } from './deps';
import { membershipLoaders } from './loaders';
import { Membership } from './membership.type';
import { presentMembership } from './present';

/** What a customer is in the club. */
@Resolver(() => Customer)
export class CustomerMembershipsResolver {
  constructor(private readonly deps: MembershipsDeps) {}

  @Requires('memberships:read')
  @FieldResolver(() => Membership, {
    nullable: true,
    description: 'The running membership, if there is one.',
  })
  async membership(@Root() customer: Customer, @Ctx() context: GraphContext): Promise<Membership | null> {
    const all = await membershipLoaders(context, this.deps.memberships).membershipsOf().load(customer.id);
    return presented(
      all.find(({ status }) => status === 'ACTIVE'),
      presentMembership,
    );
  }

  @Requires('memberships:read')
  @FieldResolver(() => [Membership], { description: 'Every membership and application, oldest first.' })
  async memberships(@Root() customer: Customer, @Ctx() context: GraphContext): Promise<Membership[]> {
    return (await membershipLoaders(context, this.deps.memberships).membershipsOf().load(customer.id)).map(
      presentMembership,
    );
  }
}
