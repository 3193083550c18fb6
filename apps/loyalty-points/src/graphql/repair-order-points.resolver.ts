import { type GraphContext, Requires } from '@autoclub/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { entriesOfOrder, judgementOfOrder } from './loaders';
import type { PointsDeps } from './points-deps';
import { presentEntry, presentJudgement } from './present';
import { RepairOrderEntity } from './types/entities';
import { PointsEntryType } from './types/points-entry.type';
import { PointsJudgementType } from './types/points-judgement.type';

@Resolver(() => RepairOrderEntity)
export class RepairOrderPointsResolver {
  constructor(private readonly deps: PointsDeps) {}

  @Requires('points:read')
  @FieldResolver(() => [PointsEntryType], {
    nullable: true,
    description:
      'What was posted for the order, the first entry first; empty until its settlement has arrived here.',
  })
  async pointsEntries(
    @Root() { id }: RepairOrderEntity,
    @Ctx() context: GraphContext,
  ): Promise<PointsEntryType[] | null> {
    const entries = await entriesOfOrder(this.deps, context).load(id);
    return entries && entries.map((entry) => presentEntry(entry, context.language));
  }

  @Requires('points:read')
  @FieldResolver(() => PointsJudgementType, {
    nullable: true,
    description: 'What the order is worth in points, or why it earns none; null until it has been judged.',
  })
  async pointsJudgement(
    @Root() { id }: RepairOrderEntity,
    @Ctx() context: GraphContext,
  ): Promise<PointsJudgementType | null> {
    const record = await judgementOfOrder(this.deps, context).load(id);
    return record && presentJudgement(record, context.language);
  }
}
