import { tenantScopeOf } from '@autoclub/identity';
import { type GraphContext, Requires } from '@autoclub/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { RepairOrderEntity } from '../../network/graph';
import type { EarningReads, EarningRecord } from '../application/ports';
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
    const record = await judgementOfOrder(this.reads, context).load(id);
    return record && presentJudgement(record, context.language);
  }
}

/** All judgements a request asks for are one statement. */
function judgementOfOrder(reads: EarningReads, context: GraphContext) {
  return context.loader<string, EarningRecord>('judgement of order', async (ids) => {
    const records = await reads.judgements(tenantScopeOf(context.principal), 'REPAIR_ORDER', ids);
    const byId = new Map(records.map((record) => [record.document.id, record]));
    return ids.map((id) => byId.get(id) ?? null);
  });
}
