import { answered, callerOf, mutationAnswer, Requires, shown } from '@autoclub/subgraph-kit';
import type { AnswerOf, GraphContext } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { planOneActivity } from '../application/publish-activity';
import type { ActivityPorts } from '../application/ports';
import { ActivityType } from './activity.type';
import { ActivityPlanInput } from './activity-draft.input';
import type { ActivityLookups } from './lookups';
import { presentActivity } from './present';

const answer = mutationAnswer(
  'ActivityPlan',
  { activity: shown(ActivityType, 'The activity on the plan; null when refused.') },
  planOneActivity.refusals,
  {
    description: 'The planned activity.',
  },
);

@Resolver()
export class ActivityPlanMutation {
  private readonly run;

  constructor(
    unit: UnitOfWork<ActivityPorts>,
    private readonly lookups: ActivityLookups,
  ) {
    this.run = planOneActivity(unit);
  }

  @Requires('activities:write')
  @Mutation(() => answer.Payload, {
    description: 'Puts an activity on the plan of the year; `activityOpen` announces it (rulebook ACT-01).',
  })
  async activityPlan(
    @Arg('input', () => ActivityPlanInput, { description: 'The activity.' })
    { idempotencyKey, ...input }: ActivityPlanInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof answer>> {
    const outcome = await this.run(callerOf(context), idempotencyKey, input);
    return answered(context, answer, outcome, async ({ answer: { id }, written }) => {
      const found = written ?? (await this.lookups.activity(context).load(id));
      return { activity: found && presentActivity(found, context.language) };
    });
  }
}
