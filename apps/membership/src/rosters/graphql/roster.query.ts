import type { LocalDate } from '@autoclub/domain-kit';
import { requireDealer } from '@autoclub/identity';
import {
  ConnectionArgs,
  given,
  LocalDateScalar,
  pageRequest,
  presentPage,
  readerOf,
  Requires,
  type Connection,
  type GraphContext,
} from '@autoclub/subgraph-kit';
import { Arg, Args, Ctx, Field, ID, InputType, Query, Resolver } from 'type-graphql';
import type { RosterReading } from '../application/reading';
import type { RosterState } from '../domain/roster.transitions';
import { RosterStateEnum } from './enums';
import { presentCandidate, presentRoster } from './present';
import type { RosterLookups } from './roster-lookups';
import { Roster, RosterCandidate, RosterCandidateConnection, RosterConnection } from './roster.type';

@InputType('RosterFilter', { description: 'Which rosters to list; absent conditions exclude none.' })
class RosterFilterInput {
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Only of the quarter that begins on this day.',
  })
  quarterFrom?: LocalDate | null;

  @Field(() => ID, { nullable: true, description: 'Only of this member of staff.' })
  managerId?: string | null;

  @Field(() => RosterStateEnum, { nullable: true, description: 'Only those that stand so.' })
  state?: RosterState | null;
}

/** Finds rosters, and whom they could hold. */
@Resolver()
export class RosterQuery {
  constructor(
    private readonly lookups: RosterLookups,
    private readonly reading: RosterReading,
  ) {}

  @Requires('customers:read')
  @Query(() => Roster, { nullable: true, description: 'A roster by its id; null for one of another dealer.' })
  roster(
    @Arg('id', () => ID, { description: 'The id of the roster.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<Roster | null> {
    return this.lookups.roster(context, id);
  }

  @Requires('customers:read')
  @Query(() => RosterConnection, { description: 'Rosters the caller can reach, the newest quarter first.' })
  async rosters(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
    @Arg('filter', () => RosterFilterInput, { nullable: true, description: 'Which rosters.' })
    filter?: RosterFilterInput | null,
  ): Promise<Connection<Roster>> {
    const page = pageRequest(args, ['day', 'id']);
    const rows = await this.reading.rosterPage(readerOf(context), given(filter), page);
    const cursor = (row: (typeof rows)[number]) => [row.quarter.from, row.rosterId];
    return presentPage(rows, page, { node: presentRoster, cursor });
  }

  @Requires('customers:read')
  @Query(() => RosterCandidateConnection, {
    description:
      "Customers of the dealer's loyal base who are on no roster of a quarter, in the order of registration (rulebook MEM-13).",
  })
  async rosterCandidates(
    @Arg('quarterFrom', () => LocalDateScalar, { description: 'The first day of the quarter.' })
    quarterFrom: LocalDate,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
  ): Promise<Connection<RosterCandidate>> {
    const dealerId = requireDealer(context.principal);
    const page = pageRequest(args, ['id']);
    const rows = await this.reading.candidatePage(readerOf(context), dealerId, quarterFrom, page);
    const cursor = (row: { readonly customerId: string }) => [row.customerId];
    return presentPage(rows, page, { node: presentCandidate, cursor });
  }
}
