import { type GraphContext, Requires, byId } from '@autoclub/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { PointsSourceTypeEnum } from '../../ledger/graph';
import { RepairOrderEntity } from '../../network/graph';
import type { EarningReads } from '../application/ports';
import { EARNING_SOURCES, type EarningSource } from '../domain/earning-document';
import { PointsJudgementType } from './points-judgement.type';
import { presentJudgement } from './present';

/** What a document is worth, or why it earns nothing: of an order, and of any document by its kind and id. */
@Resolver(() => RepairOrderEntity)
export class JudgementResolver {
  constructor(private readonly reads: EarningReads) {}

  @Requires('points:read')
  @FieldResolver(() => PointsJudgementType, {
    nullable: true,
    description: 'What the order is worth in points, or why it earns none; null until it has been judged.',
  })
  pointsJudgement(
    @Root() { id }: RepairOrderEntity,
    @Ctx() context: GraphContext,
  ): Promise<PointsJudgementType | null> {
    return this.judgement(context, 'REPAIR_ORDER', id);
  }

  @Requires('points:read')
  @Query(() => PointsJudgementType, {
    nullable: true,
    name: 'pointsJudgement',
    description:
      'What a document is worth in points, or why it earns none; null when it is not known here, is not yours or is of a kind that cannot earn.',
  })
  async pointsJudgementOf(
    @Arg('sourceType', () => PointsSourceTypeEnum, { description: 'The kind of document.' })
    sourceType: keyof typeof PointsSourceTypeEnum,
    @Arg('sourceId', () => ID, { description: 'Its identifier in the service that owns it.' })
    sourceId: string,
    @Ctx() context: GraphContext,
  ): Promise<PointsJudgementType | null> {
    const source = EARNING_SOURCES.find((each) => each === sourceType);
    return source ? this.judgement(context, source, sourceId) : null;
  }

  private async judgement(
    context: GraphContext,
    type: EarningSource,
    id: string,
  ): Promise<PointsJudgementType | null> {
    const find = this.reads.judgements(type);
    const record = await byId(context, `judgement of ${type}`, find, ({ document }) => document.id).load(id);
    return record && presentJudgement(record, context.language);
  }
}
