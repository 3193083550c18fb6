import { answered, callerOf, DateTimeScalar, mutationAnswer, Requires, shown } from '@autoclub/subgraph-kit';
import type { AnswerOf, GraphContext } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { publishActivity } from '../application/publish-activity';
import type { ActivityPorts } from '../application/ports';
import { ActivityKindEnum } from './enums';
import { ActivityType } from './activity.type';
import { IDEMPOTENCY_KEY } from './idempotency-key';
import type { ActivityLookups } from './lookups';
import { presentActivity } from './present';

@InputType('ActivityPublishInput', { description: 'An activity to announce.' })
class ActivityPublishInput {
  @Field(() => String, IDEMPOTENCY_KEY)
  idempotencyKey!: string;

  @Field(() => ActivityKindEnum, { description: 'Where it takes place.' })
  kind!: keyof typeof ActivityKindEnum;

  @Field(() => String, { description: 'The title in Chinese, at most 80 characters.' })
  titleZh!: string;

  @Field(() => String, { description: 'The title in English, at most 80 characters.' })
  titleEn!: string;

  @Field(() => Int, { description: 'How many people may come, companions included; at least 1.' })
  capacity!: number;

  @Field(() => Boolean, { defaultValue: true, description: 'Whether only members may come.' })
  isMembersOnly!: boolean;

  @Field(() => DateTimeScalar, { description: 'When it begins; today at the earliest.' })
  startsAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it ends; at most 31 days later.' })
  endsAt!: Date;
}

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
