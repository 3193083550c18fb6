import { answered, callerOf, mutationAnswer, Requires } from '@autoclub/subgraph-kit';
import type { AnswerOf, GraphContext } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { ActivityType, IDEMPOTENCY_KEY, presentActivity } from '../../activities/graph';
import type { ActivityLookups } from '../../activities/graph';
import { approveBudget } from '../application/approve-budget';
import type { BudgetPorts } from '../application/ports';

@InputType('ActivityBudgetApproveInput', { description: 'A budget that waits for an approval.' })
class ActivityBudgetApproveInput {
  @Field(() => String, IDEMPOTENCY_KEY)
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The activity.' })
  activityId!: string;
}

const answer = mutationAnswer('ActivityBudgetApprove', { activity: ActivityType }, approveBudget.refusals, {
  description: 'The activity with its approved budget.',
});

@Resolver()
export class ActivityBudgetApproveMutation {
  private readonly run;

  constructor(
    unit: UnitOfWork<BudgetPorts>,
    private readonly lookups: ActivityLookups,
  ) {
    this.run = approveBudget(unit);
  }

  @Requires('budgets:approve')
  @Mutation(() => answer.Payload, {
    description:
      'Approves that an activity overspends its quarter; the approver is the member of staff of the token ' +
      '(rulebook ACT-03).',
  })
  async activityBudgetApprove(
    @Arg('input', () => ActivityBudgetApproveInput, { description: 'The activity.' })
    { idempotencyKey, ...input }: ActivityBudgetApproveInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof answer>> {
    const outcome = await this.run(callerOf(context), idempotencyKey, input);
    return answered(context, answer, outcome, async ({ answer: { activityId }, written }) => {
      const found = written?.activity ?? (await this.lookups.activity(context).load(activityId));
      return { activity: found && presentActivity(found, context.language) };
    });
  }
}
