import { requireDealer } from '@autoclub/identity';
import {
  ConnectionArgs,
  given,
  pageRequest,
  presentPage,
  readerOf,
  Requires,
  wantsField,
  type Connection,
  type GraphContext,
} from '@autoclub/subgraph-kit';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Field, ID, Info, InputType, Query, Resolver } from 'type-graphql';
import { presented } from '../../network/graph';
import type { MembershipReading } from '../application/reading';
import type { MembershipStatus } from '../domain/membership';
import { MembershipStatusEnum } from './enums';
import type { MembershipLookups } from './membership-lookups';
import { Membership, MembershipConnection } from './membership.type';
import { presentMembership } from './present';

@InputType('MembershipFilter', { description: 'Which memberships to list; absent conditions exclude none.' })
class MembershipFilterInput {
  @Field(() => MembershipStatusEnum, { nullable: true, description: 'Only those that stand so.' })
  status?: MembershipStatus | null;

  @Field(() => String, { nullable: true, description: 'Only this tier.' })
  tier?: string | null;
}

/** Finds memberships. */
@Resolver()
export class MembershipQuery {
  constructor(
    private readonly lookups: MembershipLookups,
    private readonly reading: MembershipReading,
  ) {}

  @Requires('memberships:read')
  @Query(() => Membership, {
    nullable: true,
    description: 'A membership by its id; null for one of another dealer.',
  })
  async membership(
    @Arg('id', () => ID, { description: 'The id of the membership.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<Membership | null> {
    return this.lookups.membership(context, id);
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
    const found = await this.reading.membershipByNumber(readerOf(context), dealerId, memberNumber);
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
    const page = pageRequest(args, ['id']);
    const [reader, wanted] = [readerOf(context), given(filter)];
    const [rows, totalCount] = await Promise.all([
      this.reading.membershipPage(reader, wanted, page),
      wantsField(info, 'totalCount') ? this.reading.membershipCount(reader, wanted) : null,
    ]);
    const cursor = (row: { readonly membershipId: string }) => [row.membershipId];
    return presentPage(rows, page, { node: presentMembership, cursor }, totalCount);
  }
}
