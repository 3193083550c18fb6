import { businessDayOf } from '@autoclub/domain-kit';
import { requireDealer } from '@autoclub/identity';
import {
  ConnectionArgs,
  presentPage,
  Requires,
  type Connection,
  type GraphContext,
} from '@autoclub/subgraph-kit';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { tierOf, type TierScheme } from '../../tiers';
import { given, pageOf, presented, readerOf, wantsField } from '../../kernel/graph';
import { Customer, customerLoaders, presentCustomer } from '../../customers/graph';
import { Dealer, networkLoaders, presentDealer } from '../../network/graph';
import { presentTierChange, Tier, TierChange, tierLoaders } from '../../tiers/graph';
import { applicationStatusOf } from '../domain/membership';
import { missingDocuments } from '../domain/membership-documents';
import type { MembershipsDeps } from './deps';
import { MembershipFilterInput } from './membership.inputs';
import { membershipLoaders } from './loaders';
import { presentMembership } from './present';
import { MembershipApplication } from './membership-application.type';
import { Membership, MembershipConnection } from './membership.type';

@Resolver(() => Membership)
export class MembershipResolver {
  constructor(private readonly deps: MembershipsDeps) {}

  @Requires('memberships:read')
  @Query(() => Membership, {
    nullable: true,
    description: 'A membership by its id; null for one of another dealer.',
  })
  async membership(
    @Arg('id', () => ID, { description: 'The id of the membership.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<Membership | null> {
    return presented(
      await membershipLoaders(context, this.deps.memberships).membership().load(id),
      presentMembership,
    );
  }

  @Requires('memberships:read')
  @Query(() => Membership, {
    nullable: true,
    description: "A membership of the caller's dealer by its card.",
  })
  async membershipByNumber(
    @Arg('memberNumber', () => String, { description: 'The number on the card.' }) memberNumber: string,
    @Ctx() context: GraphContext,
  ): Promise<Membership | null> {
    const dealerId = requireDealer(context.principal);
    const found = await this.deps.memberships.membershipByNumber(readerOf(context), dealerId, memberNumber);
    return presented(found, presentMembership);
  }

  @Requires('memberships:read')
  @Query(() => MembershipConnection, {
    description: 'Memberships the caller can reach, in the order of application.',
  })
  async memberships(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('filter', () => MembershipFilterInput, { nullable: true, description: 'Which memberships.' })
    filter?: MembershipFilterInput | null,
  ): Promise<Connection<Membership>> {
    const { request, page } = pageOf(args);
    const withCount = wantsField(info, 'totalCount');
    const found = await this.deps.memberships.membershipPage(
      readerOf(context),
      given(filter),
      page,
      withCount,
    );
    const present = {
      node: presentMembership,
      cursor: (row: { membershipId: string }) => [row.membershipId],
    };
    return presentPage(found.rows, request, present, found.totalCount);
  }

  @FieldResolver(() => Tier, { description: 'The tier held; of an application, the tier applied for.' })
  async tier(@Root() { record }: Membership, @Ctx() context: GraphContext): Promise<Tier> {
    const definition = tierOf(await this.schemeOf(record.dealerId, context), record.tier);
    return { code: record.tier, rank: definition?.rank ?? 0, definition };
  }

  @FieldResolver(() => MembershipApplication, { description: 'The application it begins with.' })
  async application(
    @Root() { record }: Membership,
    @Ctx() context: GraphContext,
  ): Promise<MembershipApplication> {
    const { isInsuredHere, documents, rejectionReason } = record.application;
    const status = applicationStatusOf(record.status);
    const isOpen = status === 'DRAFT' || status === 'SUBMITTED';
    const tier = isOpen ? tierOf(await this.schemeOf(record.dealerId, context), record.tier) : undefined;
    return {
      status,
      appliedOn: record.appliedOn,
      isInsuredHere,
      documents: [...documents],
      missingDocuments: tier ? missingDocuments(tier, isInsuredHere, documents) : [],
      rejectionReason,
    };
  }

  @FieldResolver(() => [TierChange], { description: 'Every change of tier, oldest first (rulebook MEM-04).' })
  async tierChanges(@Root() membership: Membership, @Ctx() context: GraphContext): Promise<TierChange[]> {
    return (await tierLoaders(context, this.deps.tiers).tierChangesOf().load(membership.id)).map(
      presentTierChange,
    );
  }

  @Requires('customers:read')
  @FieldResolver(() => Customer, { nullable: true, description: 'The customer whose membership it is.' })
  async customer(@Root() { record }: Membership, @Ctx() context: GraphContext): Promise<Customer | null> {
    return presented(
      await customerLoaders(context, this.deps.customers).customer().load(record.customerId),
      presentCustomer,
    );
  }

  @Requires('dealers:read')
  @FieldResolver(() => Dealer, { nullable: true, description: 'The dealer whose club it is.' })
  async dealer(@Root() { record }: Membership, @Ctx() context: GraphContext): Promise<Dealer | null> {
    return presented(
      await networkLoaders(context, this.deps.network).dealer().load(record.dealerId),
      presentDealer,
    );
  }

  /** The tiers in force at the dealer today. */
  private async schemeOf(dealerId: string, context: GraphContext): Promise<TierScheme> {
    const dealer = await networkLoaders(context, this.deps.network).dealer().load(dealerId);
    if (!dealer) throw new Error(`The dealer ${dealerId} of a membership is gone.`);
    return this.deps.schemeOn(dealer, businessDayOf(context.now(), dealer.timeZone));
  }
}
