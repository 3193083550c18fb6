import { answered, callerOf, mutationAnswer, Requires } from '@autoclub/subgraph-kit';
import type { AnswerOf, GraphContext } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { openActivity } from '../application/open-activity';
import type { ActivityPorts } from '../application/ports';
import { ActivityType } from './activity.type';
import { IDEMPOTENCY_KEY } from './idempotency-key';
import type { ActivityLookups } from './lookups';
import { presentActivity } from './present';

@InputType('ActivityOpenInput', { description: 'An activity of the plan to announce.' })
class ActivityOpenInput {
  @Field(() => String, IDEMPOTENCY_KEY)
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The activity.' })
  activityId!: string;
}

const answer = mutationAnswer('ActivityOpen', { activity: ActivityType }, openActivity.refusals, {
  description: 'The activity that was opened.',
});

@Resolver()
export class ActivityOpenMutation {
  private readonly run;

  constructor(
    unit: UnitOfWork<ActivityPorts>,
    private readonly lookups: ActivityLookups,
  ) {
    this.run = openActivity(unit);
  }

  @Requires('activities:write')
  @Mutation(() => answer.Payload, {
    description: 'Announces an activity of the plan and opens it for registration (rulebook ACT-01).',
  })
  async activityOpen(
    @Arg('input', () => ActivityOpenInput, { description: 'The activity.' })
    { idempotencyKey, ...input }: ActivityOpenInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof answer>> {
    const outcome = await this.run(callerOf(context), idempotencyKey, input);
    return answered(context, answer, outcome, async ({ answer: { id }, written }) => {
      const found = written ?? (await this.lookups.activity(context).load(id));
      return { activity: found && presentActivity(found, context.language) };
    });
  }
}
