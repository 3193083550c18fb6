import {
  ConnectionArgs,
  pageRequest,
  presentPage,
  Requires,
  type Connection,
  type GraphContext,
} from '@autoclub/subgraph-kit';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Customer, type CustomerLookups } from '../../customers/graph';
import { StaffMember, type NetworkLookups } from '../../network/graph';
import { presentRecommendation } from './present';
import { CustomerToAsk, Recommendation, RecommendationConnection } from './recommendation.type';
import type { RecruitingLookups } from './recruiting-lookups';

/** What belongs to a proposal. */
@Resolver(() => Recommendation)
export class RecommendationResolver {
  constructor(
    private readonly customers: CustomerLookups,
    private readonly network: NetworkLookups,
  ) {}

  @FieldResolver(() => Customer, { nullable: true, description: 'Who was asked.' })
  async customer(@Root() { record }: Recommendation, @Ctx() context: GraphContext): Promise<Customer | null> {
    return this.customers.customer(context, record.customerId);
  }

  @Requires('dealers:read')
  @FieldResolver(() => StaffMember, { nullable: true, description: 'Who asked.' })
  async staffMember(
    @Root() { record }: Recommendation,
    @Ctx() context: GraphContext,
  ): Promise<StaffMember | null> {
    return this.network.staffMember(context, record.staffMemberId);
  }
}

@Resolver(() => CustomerToAsk)
export class CustomerToAskResolver {
  constructor(private readonly customers: CustomerLookups) {}

  @FieldResolver(() => Customer, { nullable: true, description: 'The customer.' })
  async customer(@Root() { record }: CustomerToAsk, @Ctx() context: GraphContext): Promise<Customer | null> {
    return this.customers.customer(context, record.customerId);
  }
}

@Resolver(() => Customer)
export class CustomerRecommendationsResolver {
  constructor(private readonly lookups: RecruitingLookups) {}

  @Requires('customers:read')
  @FieldResolver(() => RecommendationConnection, {
    description: 'When the club was proposed to the customer, newest first (rulebook MEM-11).',
  })
  async recommendations(
    @Root() { id }: Customer,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
  ): Promise<Connection<Recommendation>> {
    const page = pageRequest(args, ['day', 'id']);
    const rows = await this.lookups.recommendationsOf(context, id, page);
    const cursor = (row: (typeof rows)[number]) => [row.proposedOn, row.recommendationId];
    return presentPage(rows, page, { node: presentRecommendation, cursor });
  }
}
