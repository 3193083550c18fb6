import { type GraphContext, Requires } from '@autoclub/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { PointsReads } from '../application/points-reads';
import { accountById, entryById } from './loaders';
import { presentAccount, presentEntry } from './present';
import { PointsAccountType } from './points-account.type';
import { PointsEntryType } from './points-entry.type';

@Resolver(() => PointsEntryType)
export class PointsEntryResolver {
  constructor(private readonly reads: PointsReads) {}

  @Requires('points:read')
  @FieldResolver(() => PointsEntryType, {
    nullable: true,
    description: 'For a correction: the first entry of the same record; otherwise null.',
  })
  async reversesEntry(
    @Root() { view }: PointsEntryType,
    @Ctx() context: GraphContext,
  ): Promise<PointsEntryType | null> {
    if (view.correctsEntryId === null) return null;
    const entry = await entryById(this.reads, context).load(view.correctsEntryId);
    return entry && presentEntry(entry, context.language);
  }

  @Requires('points:read')
  @FieldResolver(() => PointsAccountType, { nullable: true, description: 'The account it is an entry of.' })
  async account(
    @Root() { view }: PointsEntryType,
    @Ctx() context: GraphContext,
  ): Promise<PointsAccountType | null> {
    const account = await accountById(this.reads, context).load(view.accountId);
    return account && presentAccount(account);
  }
}
