import { answered, callerOf, mutationAnswer, Requires, shown } from '@autoclub/subgraph-kit';
import type { AnswerOf, GraphContext } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { registerForActivity } from '../application/register-for-activity';
import type { ActivityPorts } from '../application/ports';
import { RegistrationType } from './registration.type';
import { IDEMPOTENCY_KEY } from './idempotency-key';
import type { ActivityLookups } from './lookups';
import { presentRegistration } from './present';

@InputType('ActivityRegisterInput', { description: 'A place to ask for.' })
class ActivityRegisterInput {
  @Field(() => String, IDEMPOTENCY_KEY)
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The activity.' })
  activityId!: string;

  @Field(() => ID, { description: 'Who wants to come.' })
  customerId!: string;

  @Field(() => Int, { defaultValue: 0, description: 'People who come along, at most 9.' })
  companionCount!: number;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Whether the party waits when there are too few places; else it is refused.',
  })
  joinsWaitingList!: boolean;
}

const answer = mutationAnswer(
  'ActivityRegister',
  {
    registration: shown(
      RegistrationType,
      'The registration, with a place or on the waiting list; null when refused.',
    ),
  },
  registerForActivity.refusals,
  {
    description: 'The place, or the place in the queue.',
  },
);

@Resolver()
export class ActivityRegisterMutation {
  private readonly run;

  constructor(
    unit: UnitOfWork<ActivityPorts>,
    private readonly lookups: ActivityLookups,
  ) {
    this.run = registerForActivity(unit);
  }

  @Requires('activities:write')
  @Mutation(() => answer.Payload, {
    description: 'Gives a customer a place at an activity, or one on the waiting list (rulebook ACT-05).',
  })
  async activityRegister(
    @Arg('input', () => ActivityRegisterInput, { description: 'Who wants to come where.' })
    { idempotencyKey, ...input }: ActivityRegisterInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof answer>> {
    const outcome = await this.run(callerOf(context), idempotencyKey, input);
    return answered(context, answer, outcome, async ({ answer: { id }, written }) => {
      const found = written ?? (await this.lookups.registration(context).load(id));
      return { registration: found && presentRegistration(found) };
    });
  }
}
