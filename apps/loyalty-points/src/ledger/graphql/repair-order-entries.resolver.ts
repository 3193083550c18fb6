import { type GraphContext, Requires } from '@autoclub/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { RepairOrderEntity } from '../../network/graph';
import type { PointsReads } from '../application/points-reads';
import { entriesOfOrder } from './loaders';
import { PointsEntryType } from './points-entry.type';
import { presentEntry } from './present';

@Resolver(() => RepairOrderEntity)
export class RepairOrderEntriesResolver {
  constructor(private readonly reads: PointsReads) {}

  @Requires('points:read')
  @FieldResolver(() => [PointsEntryType], {
    nullable: true,
    description:
      'What was posted for the order, the first entry first; empty until its settlement has arrived here.',
  })
  async pointsEntries(
    @Root() { id }: RepairOrderEntity,
    @Ctx() context: GraphContext,
  ): Promise<PointsEntryType[]> {
    const entries = await entriesOfOrder(this.reads, context).load(id);
    return entries.map((entry) => presentEntry(entry, context.language));
  }
}
