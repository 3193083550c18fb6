import { type GraphContext, Requires } from '@autoclub/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { accountById, entryById } from './loaders';
import type { PointsDeps } from './points-deps';
import { presentAccount, presentEntry } from './present';
import { PointsAccountType } from './types/points-account.type';
import { PointsEntryType } from './types/points-entry.type';

@Resolver(() => PointsEntryType)
export class PointsEntryResolver {
  constructor(private readonly deps: PointsDeps) {}

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
    const entry = await entryById(this.deps, context).load(view.correctsEntryId);
    return entry && presentEntry(entry, context.language);
  }

  @Requires('points:read')
  @FieldResolver(() => PointsAccountType, { nullable: true, description: 'The account it is an entry of.' })
  async account(
    @Root() { view }: PointsEntryType,
    @Ctx() context: GraphContext,
  ): Promise<PointsAccountType | null> {
    const account = await accountById(this.deps, context).load(view.accountId);
    return account && presentAccount(account);
  }
}
