import type { LocalDate } from '@autoclub/domain-kit';
import {
  answered,
  callerOf,
  IdempotencyKey,
  LocalDateScalar,
  mutationAnswer,
  Requires,
  shown,
  type AnswerOf,
  type GraphContext,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { RecruitingPorts } from '../application/ports';
import { recordRecommendation } from '../application/record-recommendation';
import type { RecommendationAnswer } from '../domain/recommendation';
import { RecommendationAnswerEnum } from './enums';
import type { RecruitingLookups } from './recruiting-lookups';
import { Recommendation } from './recommendation.type';

@InputType('RecommendationRecordInput', { description: 'A proposal of the club to a customer.' })
class RecommendationRecordInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'Who was asked.' })
  customerId!: string;

  @Field(() => ID, {
    nullable: true,
    description: "The advisor or specialist who asked, from the dealer's system; a person is the caller.",
  })
  staffMemberId?: string | null;

  @Field(() => String, { description: 'The way into the club that was proposed, such as "FEE".' })
  wayIn!: string;

  @Field(() => RecommendationAnswerEnum, { description: 'What the customer answered.' })
  answer!: RecommendationAnswer;

  @Field(() => String, {
    nullable: true,
    description: 'Why the customer declined, by a code of the programme; of a refusal alone.',
  })
  declineReasonCode?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'When to ask again; not in the past.' })
  followUpOn?: LocalDate | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day of the proposal; today when absent.',
  })
  proposedOn?: LocalDate | null;
}

const recommendationRecordAnswer = mutationAnswer(
  'RecommendationRecord',
  { recommendation: shown(Recommendation, 'The proposal; null when refused.') },
  recordRecommendation.refusals,
  { description: 'The recorded proposal.' },
);

@Resolver()
export class RecommendationRecordMutation {
  private readonly run;

  constructor(
    unit: UnitOfWork<RecruitingPorts>,
    private readonly lookups: RecruitingLookups,
  ) {
    this.run = recordRecommendation(unit);
  }

  @Requires('memberships:write')
  @Mutation(() => recommendationRecordAnswer.Payload, {
    description:
      'Records that the club was proposed to a customer, with the answer; who declined is left alone for 90 days (rulebook MEM-11).',
  })
  async recommendationRecord(
    @Arg('input', () => RecommendationRecordInput, { description: 'The proposal.' })
    { idempotencyKey, ...input }: RecommendationRecordInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof recommendationRecordAnswer>> {
    const caller = callerOf(context);
    const { declineReasonCode = null, followUpOn = null, proposedOn = null, staffMemberId = null } = input;
    const proposal = { ...input, staffMemberId, declineReasonCode, followUpOn, proposedOn };
    const outcome = await this.run(caller, idempotencyKey, proposal);
    return answered(context, recommendationRecordAnswer, outcome, async ({ answer }) => ({
      recommendation: await this.lookups.recommendation(context, answer.recommendationId),
    }));
  }
}
