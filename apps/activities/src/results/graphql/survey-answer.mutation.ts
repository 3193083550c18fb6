import { answered, callerOf, mutationAnswer, Requires } from '@autoclub/subgraph-kit';
import type { AnswerOf, GraphContext } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { ActivityType, IDEMPOTENCY_KEY, presentActivity } from '../../activities/graph';
import type { ActivityLookups } from '../../activities/graph';
import { answerSurvey } from '../application/answer-survey';
import type { ResultPorts } from '../application/ports';

@InputType('ActivitySurveyScoreInput', { description: 'The score of one question.' })
class ActivitySurveyScoreInput {
  @Field(() => String, { description: 'The question, as a code of the survey, such as `CONTENT`.' })
  questionCode!: string;

  @Field(() => Int, { description: 'The score, 0 to 10.' })
  score!: number;
}

@InputType('ActivitySurveyAnswerInput', { description: 'What a customer says of an activity.' })
class ActivitySurveyAnswerInput {
  @Field(() => String, IDEMPOTENCY_KEY)
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The activity.' })
  activityId!: string;

  @Field(() => ID, { description: 'The customer, who came.' })
  customerId!: string;

  @Field(() => Int, { description: 'The satisfaction as a whole, 0 to 10.' })
  overallScore!: number;

  @Field(() => [ActivitySurveyScoreInput], {
    defaultValue: [],
    description: 'Scores of questions, at most 20.',
  })
  scores!: ActivitySurveyScoreInput[];
}

const answer = mutationAnswer('ActivitySurveyAnswer', { activity: ActivityType }, answerSurvey.refusals, {
  description: 'The activity that was answered about.',
});

@Resolver()
export class ActivitySurveyAnswerMutation {
  private readonly run;

  constructor(
    unit: UnitOfWork<ResultPorts>,
    private readonly activities: ActivityLookups,
  ) {
    this.run = answerSurvey(unit);
  }

  @Requires('activities:write')
  @Mutation(() => answer.Payload, {
    description: 'Keeps what a customer who came says of an activity, once (rulebook ACT-06).',
  })
  async activitySurveyAnswer(
    @Arg('input', () => ActivitySurveyAnswerInput, { description: 'The answer.' })
    { idempotencyKey, ...input }: ActivitySurveyAnswerInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof answer>> {
    const outcome = await this.run(callerOf(context), idempotencyKey, input);
    return answered(context, answer, outcome, async ({ answer: { activityId } }) => {
      const found = await this.activities.activity(context).load(activityId);
      return { activity: found && presentActivity(found, context.language) };
    });
  }
}
