import {
  answered,
  type AnswerOf,
  callerOf,
  type GraphContext,
  IdempotencyKey,
  mutationAnswer,
  Requires,
} from '@autoclub/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { answerFollowUp, attemptFollowUp } from '../application/answer';
import { FollowUp } from './follow-up.type';
import type { FollowUpLookups } from './lookups';

@InputType('FollowUpAnswerInput', { description: 'What a customer said after an order.' })
class FollowUpAnswerInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The call.' })
  followUpId!: string;

  @Field(() => Int, { description: 'The score, 0 to 10.' })
  score!: number;

  @Field(() => String, { nullable: true, description: 'What else; one line of at most 1 000 characters.' })
  remarks?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether the customer asks to be called.' })
  wantsContact!: boolean;
}

@InputType('FollowUpAttemptInput', { description: 'A call that nobody answered.' })
class FollowUpAttemptInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The call.' })
  followUpId!: string;
}

const description = 'The call as it is now.';
const answerAnswer = mutationAnswer('FollowUpAnswer', { followUp: FollowUp }, answerFollowUp.refusals, {
  description,
});
const attemptAnswer = mutationAnswer('FollowUpAttempt', { followUp: FollowUp }, attemptFollowUp.refusals, {
  description,
});

@Resolver()
export class FollowUpMutation {
  constructor(
    private readonly runAnswer: ReturnType<typeof answerFollowUp>,
    private readonly runAttempt: ReturnType<typeof attemptFollowUp>,
    private readonly lookups: FollowUpLookups,
  ) {}

  @Requires('follow-ups:write')
  @Mutation(() => answerAnswer.Payload, {
    description: 'Registers what the customer said, once and for all (rulebook SVC-16).',
  })
  async followUpAnswer(
    @Arg('input', () => FollowUpAnswerInput, { description: 'The answer.' }) input: FollowUpAnswerInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof answerAnswer>> {
    const { idempotencyKey, remarks = null, ...said } = input;
    const outcome = await this.runAnswer(callerOf(context), idempotencyKey, { ...said, remarks });
    return answered(context, answerAnswer, outcome, this.shown(context));
  }

  @Requires('follow-ups:write')
  @Mutation(() => attemptAnswer.Payload, {
    description:
      'Registers that the customer was tried in vain; after some attempts the call is over (rulebook SVC-16).',
  })
  async followUpAttempt(
    @Arg('input', () => FollowUpAttemptInput, { description: 'The attempt.' }) input: FollowUpAttemptInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof attemptAnswer>> {
    const { idempotencyKey, ...wanted } = input;
    const outcome = await this.runAttempt(callerOf(context), idempotencyKey, wanted);
    return answered(context, attemptAnswer, outcome, this.shown(context));
  }

  private shown(context: GraphContext) {
    return async ({ answer }: { readonly answer: { readonly followUpId: string } }) => ({
      followUp: await this.lookups.followUp(context, answer.followUpId),
    });
  }
}
