import { businessDayOf } from '@autoclub/domain-kit';
import { Requires, type GraphContext } from '@autoclub/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Customer, type CustomerLookups } from '../../customers/graph';
import { Dealer, type NetworkLookups } from '../../network/graph';
import { tierOf, type SchemeOn, type TierScheme } from '../../tiers';
import { Tier, TierChange, type TierLookups } from '../../tiers/graph';
import { applicationStatusOf } from '../domain/membership';
import { missingDocuments } from '../domain/membership-documents';
import { MembershipApplication } from './membership-application.type';
import type { MembershipLookups } from './membership-lookups';
import { Membership } from './membership.type';

/** What belongs to a membership. */
@Resolver(() => Membership)
export class MembershipResolver {
  constructor(
    private readonly tiers: TierLookups,
    private readonly customers: CustomerLookups,
    private readonly network: NetworkLookups,
    private readonly memberships: MembershipLookups,
    private readonly schemeOn: SchemeOn,
  ) {}

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
    return this.tiers.changesOf(context, membership.id);
  }

  @FieldResolver(() => Membership, {
    nullable: true,
    description:
      'The membership of the member who introduced the customer; null for every source but REFERRAL.',
  })
  async referrer(@Root() { record }: Membership, @Ctx() context: GraphContext): Promise<Membership | null> {
    if (record.referrerMembershipId === null) return null;
    return this.memberships.membership(context, record.referrerMembershipId);
  }

  @Requires('customers:read')
  @FieldResolver(() => Customer, { nullable: true, description: 'The customer whose membership it is.' })
  async customer(@Root() { record }: Membership, @Ctx() context: GraphContext): Promise<Customer | null> {
    return this.customers.customer(context, record.customerId);
  }

  @Requires('dealers:read')
  @FieldResolver(() => Dealer, { nullable: true, description: 'The dealer whose club it is.' })
  async dealer(@Root() { record }: Membership, @Ctx() context: GraphContext): Promise<Dealer | null> {
    return this.network.dealer(context, record.dealerId);
  }

  /** The tiers in force at the dealer today. */
  private async schemeOf(dealerId: string, context: GraphContext): Promise<TierScheme> {
    const dealer = await this.network.dealer(context, dealerId);
    if (!dealer) throw new Error(`The dealer ${dealerId} of a membership is gone.`);
    return this.schemeOn(dealer.record, businessDayOf(context.now(), dealer.timeZone));
  }
}
