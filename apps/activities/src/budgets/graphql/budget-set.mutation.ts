import { answered, callerOf, mutationAnswer, Requires } from '@autoclub/subgraph-kit';
import type { AnswerOf, GraphContext } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { ActivityType, IDEMPOTENCY_KEY, presentActivity } from '../../activities/graph';
import type { ActivityLookups } from '../../activities/graph';
import type { BudgetPorts } from '../application/ports';
import { setActivityBudget } from '../application/set-activity-budget';
import { ActivityCostsInput, costsInput } from './money.types';

@InputType('ActivityBudgetSetInput', { description: 'What an activity may cost.' })
class ActivityBudgetSetInput {
  @Field(() => String, IDEMPOTENCY_KEY)
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The activity.' })
  activityId!: string;

  @Field(() => ActivityCostsInput, { description: 'The planned costs.' })
  costs!: ActivityCostsInput;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether a budget beyond the share of the quarter waits for an approval; else it is refused.',
  })
  requestsApproval!: boolean;
}

const answer = mutationAnswer('ActivityBudgetSet', { activity: ActivityType }, setActivityBudget.refusals, {
  description: 'The activity with its budget.',
});

@Resolver()
export class ActivityBudgetSetMutation {
  private readonly run;

  constructor(
    unit: UnitOfWork<BudgetPorts>,
    private readonly lookups: ActivityLookups,
  ) {
    this.run = setActivityBudget(unit);
  }

  @Requires('activities:write')
  @Mutation(() => answer.Payload, {
    description:
      "Says what an activity may cost; the dealer's part comes out of its quarter's share (rulebook ACT-03).",
  })
  async activityBudgetSet(
    @Arg('input', () => ActivityBudgetSetInput, { description: 'The budget.' })
    { idempotencyKey, costs, ...input }: ActivityBudgetSetInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof answer>> {
    const asked = { ...input, costs: costsInput(costs) };
    const outcome = await this.run(callerOf(context), idempotencyKey, asked);
    return answered(context, answer, outcome, async ({ answer: { activityId }, written }) => {
      const found = written?.activity ?? (await this.lookups.activity(context).load(activityId));
      return { activity: found && presentActivity(found, context.language) };
    });
  }
}
