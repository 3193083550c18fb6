import { type GraphContext, Requires, byId } from '@autoclub/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { RepairOrderEntity } from '../../network/graph';
import type { EarningReads } from '../application/ports';
import { PointsJudgementType } from './points-judgement.type';
import { presentJudgement } from './present';

@Resolver(() => RepairOrderEntity)
export class OrderJudgementResolver {
  constructor(private readonly reads: EarningReads) {}

  @Requires('points:read')
  @FieldResolver(() => PointsJudgementType, {
    nullable: true,
    description: 'What the order is worth in points, or why it earns none; null until it has been judged.',
  })
  async pointsJudgement(
    @Root() { id }: RepairOrderEntity,
    @Ctx() context: GraphContext,
  ): Promise<PointsJudgementType | null> {
    const record = await this.judgements(context).load(id);
    return record && presentJudgement(record, context.language);
  }

  private judgements(context: GraphContext) {
    const find = this.reads.judgements('REPAIR_ORDER');
    return byId(context, 'judgement of order', find, ({ document }) => document.id);
  }
}
