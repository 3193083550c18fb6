import { answered, callerOf, mutationAnswer, Requires } from '@autoclub/subgraph-kit';
import type { AnswerOf, GraphContext } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { cancelActivity } from '../application/cancel-activity';
import type { ActivityPorts } from '../application/ports';
import { ActivityType } from './activity.type';
import { ActivityCancelReasonEnum } from './enums';
import { IDEMPOTENCY_KEY } from './idempotency-key';
import type { ActivityLookups } from './lookups';
import { presentActivity } from './present';

@InputType('ActivityCancelInput', { description: 'An activity to call off.' })
class ActivityCancelInput {
  @Field(() => String, IDEMPOTENCY_KEY)
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The activity.' })
  activityId!: string;

  @Field(() => ActivityCancelReasonEnum, { defaultValue: 'OTHER', description: 'Why.' })
  reason!: keyof typeof ActivityCancelReasonEnum;
}

const answer = mutationAnswer('ActivityCancel', { activity: ActivityType }, cancelActivity.refusals, {
  description: 'The activity that was called off.',
});

@Resolver()
export class ActivityCancelMutation {
  private readonly run;

  constructor(
    unit: UnitOfWork<ActivityPorts>,
    private readonly lookups: ActivityLookups,
  ) {
    this.run = cancelActivity(unit);
  }

  @Requires('activities:write')
  @Mutation(() => answer.Payload, {
    description: 'Cancels an activity before the first check-in (rulebook ACT-13).',
  })
  async activityCancel(
    @Arg('input', () => ActivityCancelInput, { description: 'The activity.' })
    { idempotencyKey, ...input }: ActivityCancelInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof answer>> {
    const outcome = await this.run(callerOf(context), idempotencyKey, input);
    return answered(context, answer, outcome, async ({ answer: { id }, written }) => {
      const found = written ?? (await this.lookups.activity(context).load(id));
      return { activity: found && presentActivity(found, context.language) };
    });
  }
}
