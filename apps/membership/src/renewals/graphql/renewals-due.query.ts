import { localDate } from '@autoclub/domain-kit';
import {
  badUserInput,
  ConnectionArgs,
  DateRangeInput,
  pageRequest,
  presentPage,
  readerOf,
  Requires,
  wantsField,
  type Connection,
  type GraphContext,
} from '@autoclub/subgraph-kit';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { Membership, MembershipConnection, type MembershipLookups } from '../../memberships/graph';
import type { Expiring, RenewalReading } from '../application/reading';

/** Finds the cards that expire. */
@Resolver()
export class RenewalsDueQuery {
  constructor(
    private readonly memberships: MembershipLookups,
    private readonly reading: RenewalReading,
  ) {}

  @Requires('memberships:read')
  @Query(() => MembershipConnection, {
    description: 'Running memberships that expire on these days, the earliest first: those to be reminded.',
  })
  async renewalsDue(
    @Arg('expiresIn', () => DateRangeInput, { description: 'The days of expiry.' })
    expiresIn: DateRangeInput,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Membership>> {
    const period = { from: localDate(expiresIn.from), to: localDate(expiresIn.to) };
    if (period.from >= period.to)
      throw badUserInput({ zh: '结束日期须晚于开始日期。', en: 'The period must end after it begins.' });
    const page = pageRequest(args, ['text', 'id']);
    const reader = readerOf(context);
    const [rows, totalCount] = await Promise.all([
      this.reading.expiring(reader, period, page),
      wantsField(info, 'totalCount') ? this.reading.expiringCount(reader, period) : null,
    ]);
    const found = await this.found(context, rows);
    const present = {
      node: (row: (typeof found)[number]) => row.membership,
      cursor: ({ expiresOn, membershipId }: Expiring) => [expiresOn, membershipId],
    };
    return presentPage(found, page, present, totalCount);
  }

  private async found(context: GraphContext, rows: readonly Expiring[]) {
    const all = await Promise.all(
      rows.map(async (row) => ({
        ...row,
        membership: await this.memberships.membership(context, row.membershipId),
      })),
    );
    return all.flatMap(({ membership, ...row }) => (membership ? [{ ...row, membership }] : []));
  }
}
