import { Requires, type GraphContext } from '@autoclub/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Customer } from '../../customers/graph';
import type { MembershipLookups } from './membership-lookups';
import { Membership } from './membership.type';

/** What a customer is in the club. */
@Resolver(() => Customer)
export class CustomerMembershipsResolver {
  constructor(private readonly lookups: MembershipLookups) {}

  @Requires('memberships:read')
  @FieldResolver(() => Membership, {
    nullable: true,
    description: 'The running membership, if there is one.',
  })
  async membership(@Root() customer: Customer, @Ctx() context: GraphContext): Promise<Membership | null> {
    const all = await this.lookups.membershipsOf(context, customer.id);
    return all.find(({ status }) => status === 'ACTIVE') ?? null;
  }

  @Requires('memberships:read')
  @FieldResolver(() => [Membership], { description: 'Every membership and application, oldest first.' })
  memberships(@Root() customer: Customer, @Ctx() context: GraphContext): Promise<Membership[]> {
    return this.lookups.membershipsOf(context, customer.id);
  }
}
