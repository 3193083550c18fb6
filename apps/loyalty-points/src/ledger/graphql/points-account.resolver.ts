import { isId } from '@autoclub/domain-kit';
import {
  ConnectionArgs,
  type GraphContext,
  Requires,
  badUserInput,
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
    const page = pageRequest(args);
    const stretch: EntryPage = {
      limit: page.limit + 1,
      backward: page.backward,
      olderThan: sequenceOf(page.after, 'after'),
      newerThan: sequenceOf(page.before, 'before'),
    };
    const rows = await entriesOfAccount(this.reads, context, stretch).load(view.accountId);
    const present = {
      node: (row: (typeof rows)[number]) => presentEntry(row, context.language),
      cursor: (row: (typeof rows)[number]) => [row.sequence],
    };
    return presentPage(rows, page, present, view.entryCount);
  }
}

/** The entry a cursor of this list points at; one of another list is refused. */
function sequenceOf(cursor: readonly (string | number)[] | undefined, argument: string): number | null {
  if (cursor === undefined) return null;
  const [sequence] = cursor;
  if (cursor.length !== 1 || !Number.isSafeInteger(sequence))
    throw badUserInput(`The cursor in "${argument}" is not one of this list.`);
  return Number(sequence);
}
