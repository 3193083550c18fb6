import { answered, callerOf, mutationAnswer, Requires } from '@autoclub/subgraph-kit';
import type { AnswerOf, GraphContext } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { ActivityType, IDEMPOTENCY_KEY, presentActivity } from '../../activities/graph';
import type { ActivityLookups } from '../../activities/graph';
import type { BudgetPorts } from '../application/ports';
import { reportActivity } from '../application/report-activity';
import { ActivityCostsInput, costsInput } from './money.types';

@InputType('ActivityReportInput', { description: 'The report of a held activity; no names of persons.' })
class ActivityReportInput {
  @Field(() => String, IDEMPOTENCY_KEY)
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The activity.' })
  activityId!: string;

  @Field(() => String, { description: 'The form it took; at most 2 000 characters, as the others.' })
  form!: string;

  @Field(() => String, { description: 'What happened.' })
  content!: string;

  @Field(() => String, { description: 'What it achieved.' })
  effect!: string;

  @Field(() => ActivityCostsInput, { description: 'What it cost.' })
  costs!: ActivityCostsInput;
}

const answer = mutationAnswer('ActivityReport', { activity: ActivityType }, reportActivity.refusals, {
  description: 'The activity, closed.',
});

@Resolver()
export class ActivityReportMutation {
  private readonly run;

  constructor(
    unit: UnitOfWork<BudgetPorts>,
    private readonly lookups: ActivityLookups,
  ) {
    this.run = reportActivity(unit);
  }

  @Requires('activities:write')
  @Mutation(() => answer.Payload, {
    description:
      'Reports form, content, effect and costs of a held activity and closes it (rulebook ACT-13).',
  })
  async activityReport(
    @Arg('input', () => ActivityReportInput, { description: 'The report.' })
    { idempotencyKey, costs, ...input }: ActivityReportInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof answer>> {
    const said = { ...input, costs: costsInput(costs) };
    const outcome = await this.run(callerOf(context), idempotencyKey, said);
    return answered(context, answer, outcome, async ({ answer: { activityId }, written }) => {
      const found = written?.activity ?? (await this.lookups.activity(context).load(activityId));
      return { activity: found && presentActivity(found, context.language) };
    });
  }
}
