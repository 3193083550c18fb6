import { isId } from '@autoclub/domain-kit';
import {
  ConnectionArgs,
  type CursorValue,
  type GraphContext,
  Requires,
  pageRequest,
  presentPage,
} from '@autoclub/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { EntryPage, PointsReads } from '../application/points-reads';
import { accountById, entriesOfAccount } from './loaders';
import { presentAccount, presentEntry } from './present';
import { PointsAccountType } from './points-account.type';
import { PointsEntryConnection } from './points-entry.type';

@Resolver(() => PointsAccountType)
export class PointsAccountResolver {
  constructor(private readonly reads: PointsReads) {}

  @Requires('points:read')
  @Query(() => PointsAccountType, {
    nullable: true,
    description: 'The points account of that id; null when there is none or it is not yours.',
  })
  async pointsAccount(
    @Arg('id', () => ID, { description: 'The identifier, `pac_…`.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<PointsAccountType | null> {
    const view = isId(id, 'pac') ? await accountById(this.reads, context).load(id) : null;
    return view && presentAccount(view);
  }

  @Requires('points:read')
  @FieldResolver(() => PointsEntryConnection, { description: 'The entries of the account, newest first.' })
  async entries(
    @Root() { view }: PointsAccountType,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
  ) {
    const page = pageRequest(args, ['number']);
    const stretch: EntryPage = {
      limit: page.limit + 1,
      backward: page.backward,
      olderThan: sequenceOf(page.after),
      newerThan: sequenceOf(page.before),
    };
    const rows = await entriesOfAccount(this.reads, context, stretch).load(view.accountId);
    const present = {
      node: (row: (typeof rows)[number]) => presentEntry(row, context.language),
      cursor: (row: (typeof rows)[number]) => [row.sequence],
    };
    return presentPage(rows, page, present, view.entryCount);
  }
}

/** The entry a cursor points at, by its number in the account. */
function sequenceOf(cursor: readonly CursorValue[] | undefined): number | null {
  return cursor === undefined ? null : Number(cursor[0]);
}
