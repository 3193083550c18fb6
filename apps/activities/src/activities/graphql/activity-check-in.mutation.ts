import { answered, callerOf, mutationAnswer, Requires, shown } from '@autoclub/subgraph-kit';
import type { AnswerOf, GraphContext } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { checkIn } from '../application/check-in';
import type { ActivityPorts } from '../application/ports';
import { RegistrationType } from './registration.type';
import { IDEMPOTENCY_KEY } from './idempotency-key';
import type { ActivityLookups } from './lookups';
import { presentRegistration } from './present';

@InputType('ActivityCheckInInput', { description: 'Who has come.' })
class ActivityCheckInInput {
  @Field(() => String, IDEMPOTENCY_KEY)
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The registration of the customer.' })
  registrationId!: string;
}

const answer = mutationAnswer(
  'ActivityCheckIn',
  { registration: shown(RegistrationType, 'The registration, checked in; null when refused.') },
  checkIn.refusals,
  {
    description: 'The attendance; its points follow by event, as the points of the membership.',
  },
);

@Resolver()
export class ActivityCheckInMutation {
  private readonly run;

  constructor(
    unit: UnitOfWork<ActivityPorts>,
    private readonly lookups: ActivityLookups,
  ) {
    this.run = checkIn(unit);
  }

  @Requires('activities:write')
  @Mutation(() => answer.Payload, {
    description:
      'Records that a customer has come; a member earns points for it once per activity (rulebook ACT-05).',
  })
  async activityCheckIn(
    @Arg('input', () => ActivityCheckInInput, { description: 'Who has come.' })
    { idempotencyKey, ...input }: ActivityCheckInInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof answer>> {
    const outcome = await this.run(callerOf(context), idempotencyKey, input);
    return answered(context, answer, outcome, async ({ answer: { id }, written }) => {
      const found = written ?? (await this.lookups.registration(context).load(id));
      return { registration: found && presentRegistration(found) };
    });
  }
}
