import { answered, callerOf, mutationAnswer, Requires, shown } from '@autoclub/subgraph-kit';
import type { AnswerOf, GraphContext } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { publishActivity } from '../application/publish-activity';
import type { ActivityPorts } from '../application/ports';
import { ActivityType } from './activity.type';
import { ActivityPublishInput } from './activity-draft.input';
import type { ActivityLookups } from './lookups';
import { presentActivity } from './present';

const answer = mutationAnswer(
  'ActivityPublish',
  { activity: shown(ActivityType, 'The activity, open for registration; null when refused.') },
  publishActivity.refusals,
  {
    description: 'The announced activity.',
  },
);

@Resolver()
export class ActivityPublishMutation {
  private readonly run;

  constructor(
    unit: UnitOfWork<ActivityPorts>,
    private readonly lookups: ActivityLookups,
  ) {
    this.run = publishActivity(unit);
  }

  @Requires('activities:write')
  @Mutation(() => answer.Payload, {
    description: 'Announces an activity and opens it for registration (rulebook ACT-01).',
  })
  async activityPublish(
    @Arg('input', () => ActivityPublishInput, { description: 'The activity.' })
    { idempotencyKey, ...input }: ActivityPublishInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof answer>> {
    const outcome = await this.run(callerOf(context), idempotencyKey, input);
    return answered(context, answer, outcome, async ({ answer: { id }, written }) => {
      const found = written ?? (await this.lookups.activity(context).load(id));
      return { activity: found && presentActivity(found, context.language) };
    });
  }
}
