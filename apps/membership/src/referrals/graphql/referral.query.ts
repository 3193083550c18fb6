import {
  ConnectionArgs,
  given,
  pageRequest,
  presentPage,
  readerOf,
  Requires,
  type Connection,
  type GraphContext,
} from '@autoclub/subgraph-kit';
import { Arg, Args, Ctx, Field, FieldResolver, ID, InputType, Query, Resolver, Root } from 'type-graphql';
import { Customer, type CustomerLookups } from '../../customers/graph';
import { Membership, type MembershipLookups } from '../../memberships/graph';
import type { ReferralReading } from '../application/reading';
import type { ReferralStatus } from '../domain/referral';
import { presentReferral, type ReferralLookups } from './referral-lookups';
import { Referral, ReferralConnection, ReferralStatusEnum } from './referral.type';

@InputType('ReferralFilter', { description: 'Which referrals to list; absent conditions exclude none.' })
class ReferralFilterInput {
  @Field(() => ReferralStatusEnum, { nullable: true, description: 'Only those that stand so.' })
  status?: ReferralStatus | null;

  @Field(() => ID, { nullable: true, description: 'Only those of this member.' })
  referrerMembershipId?: string | null;
}

/** Finds referrals. */
@Resolver(() => Referral)
export class ReferralQuery {
  constructor(
    private readonly lookups: ReferralLookups,
    private readonly reading: ReferralReading,
    private readonly memberships: MembershipLookups,
    private readonly customers: CustomerLookups,
  ) {}

  @Requires('memberships:read')
  @Query(() => Referral, {
    nullable: true,
    description: 'A referral by its id; null for one of another dealer.',
  })
  referral(
    @Arg('id', () => ID, { description: 'The id of the referral.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<Referral | null> {
    return this.lookups.referral(context, id);
  }

  @Requires('memberships:read')
  @Query(() => ReferralConnection, { description: 'Referrals the caller can reach, the newest first.' })
  async referrals(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
    @Arg('filter', () => ReferralFilterInput, { nullable: true, description: 'Which referrals.' })
    filter?: ReferralFilterInput | null,
  ): Promise<Connection<Referral>> {
    const page = pageRequest(args, ['id']);
    const rows = await this.reading.referralPage(readerOf(context), given(filter), page);
    const cursor = (row: { readonly referralId: string }) => [row.referralId];
    return presentPage(rows, page, { node: presentReferral, cursor });
  }

  @FieldResolver(() => Membership, { nullable: true, description: 'The member who introduced the person.' })
  referrer(@Root() { record }: Referral, @Ctx() context: GraphContext): Promise<Membership | null> {
    return this.memberships.membership(context, record.referrerMembershipId);
  }

  @Requires('customers:read')
  @FieldResolver(() => Customer, { nullable: true, description: 'The person who was introduced.' })
  introduced(@Root() { record }: Referral, @Ctx() context: GraphContext): Promise<Customer | null> {
    return this.customers.customer(context, record.introducedCustomerId);
  }
}
