import { answered, callerOf, mutationAnswer, Requires } from '@autoclub/subgraph-kit';
import type { AnswerOf, GraphContext } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { cancelRegistration } from '../application/cancel-registration';
import type { ActivityPorts } from '../application/ports';
import { RegistrationType } from './registration.type';
import { IDEMPOTENCY_KEY } from './idempotency-key';
import type { ActivityLookups } from './lookups';
import { presentRegistration } from './present';

@InputType('ActivityRegistrationCancelInput', { description: 'A place to give back.' })
class ActivityRegistrationCancelInput {
  @Field(() => String, IDEMPOTENCY_KEY)
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The registration.' })
  registrationId!: string;
}

const answer = mutationAnswer(
  'ActivityRegistrationCancel',
  { registration: RegistrationType },
  cancelRegistration.refusals,
  {
    description: 'The place that was given back.',
  },
);

@Resolver()
export class ActivityRegistrationCancelMutation {
  private readonly run;

  constructor(
    unit: UnitOfWork<ActivityPorts>,
    private readonly lookups: ActivityLookups,
  ) {
    this.run = cancelRegistration(unit);
  }

  @Requires('activities:write')
  @Mutation(() => answer.Payload, {
    description: 'Gives a place back; those who waited longest move up (rulebook ACT-05).',
  })
  async activityRegistrationCancel(
    @Arg('input', () => ActivityRegistrationCancelInput, { description: 'The place.' })
    { idempotencyKey, ...input }: ActivityRegistrationCancelInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof answer>> {
    const outcome = await this.run(callerOf(context), idempotencyKey, input);
    return answered(context, answer, outcome, async ({ answer: { id }, written }) => {
      const found = written ?? (await this.lookups.registration(context).load(id));
      return { registration: found && presentRegistration(found) };
    });
  }
}
