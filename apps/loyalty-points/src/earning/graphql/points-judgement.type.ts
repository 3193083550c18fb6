import { connection, Explanation, LocalDateScalar, SafeIntScalar } from '@autoclub/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { PointsSourceType } from '../../ledger/graph';
import { MembershipEntity } from '../../network/graph';
import type { EarningOutcome } from '../domain/judgement';
import { EarningOutcomeEnum } from './earning-outcome.type';

@ObjectType('PointsJudgement', {
  description: 'What a document is worth in points now, after all its corrections, or why it earns none.',
})
export class PointsJudgementType {
  @Field(() => PointsSourceType, { description: 'The document.' })
  source!: PointsSourceType;

  @Field(() => EarningOutcomeEnum, { description: 'What came out.' })
  outcome!: EarningOutcome;

  @Field(() => String, { description: "The outcome as words of the caller's language." })
  outcomeLabel!: string;

  @Field(() => SafeIntScalar, { description: 'The points the document is worth; the sum of its entries.' })
  points!: number;

  @Field(() => Explanation, { description: 'The rule, the facts it saw and the arithmetic.' })
  explanation!: Explanation;

  @Field(() => LocalDateScalar, { description: 'The day whose rules and membership decided.' })
  businessDay!: string;

  @Field(() => LocalDateScalar, { description: 'The day it was judged last.' })
  judgedOn!: string;

  @Field(() => MembershipEntity, { nullable: true, description: 'The membership that earned; null: none.' })
  membership!: MembershipEntity | null;

  @Field(() => String, { description: 'The trace that brought the document.' })
  traceId!: string;
}

export const PointsJudgementConnection = connection(PointsJudgementType, 'PointsJudgement');

@ObjectType('PointsPreview', {
  description: 'What a document would earn if it were settled like this; nothing is written.',
})
export class PointsPreviewType {
  @Field(() => EarningOutcomeEnum, { description: 'What would come out.' })
  outcome!: EarningOutcome;

  @Field(() => String, { description: "The outcome as words of the caller's language." })
  outcomeLabel!: string;

  @Field(() => SafeIntScalar, { description: 'The points that would be posted.' })
  points!: number;

  @Field(() => Explanation, { description: 'The rule, the facts it saw and the arithmetic.' })
  explanation!: Explanation;
}
