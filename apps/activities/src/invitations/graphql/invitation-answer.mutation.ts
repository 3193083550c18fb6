import { answered, callerOf, mutationAnswer, Requires } from '@autoclub/subgraph-kit';
import type { AnswerOf, GraphContext } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { IDEMPOTENCY_KEY } from '../../activities/graph';
import { answerInvitation } from '../application/answer-invitation';
import type { InvitationPorts } from '../application/ports';
import type { InvitationAnswer } from '../domain/invitation';
import { InvitationAnswerEnum, InvitationType, presentInvitation } from './invitation.type';
import type { InvitationLookups } from './lookups';

@InputType('ActivityInvitationAnswerInput', { description: 'What a customer answers.' })
class ActivityInvitationAnswerInput {
  @Field(() => String, IDEMPOTENCY_KEY)
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The invitation.' })
  invitationId!: string;

  @Field(() => InvitationAnswerEnum, { description: 'The answer.' })
  answer!: InvitationAnswer;

  @Field(() => Int, { defaultValue: 0, description: 'People who come along, at most 9.' })
  companionCount!: number;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Whether the party waits when there are too few places; else it is refused.',
  })
  joinsWaitingList!: boolean;
}

const answer = mutationAnswer(
  'ActivityInvitationAnswer',
  { invitation: InvitationType },
  answerInvitation.refusals,
  { description: 'The invitation with its answer.' },
);

@Resolver()
export class ActivityInvitationAnswerMutation {
  private readonly run;

  constructor(
    unit: UnitOfWork<InvitationPorts>,
    private readonly lookups: InvitationLookups,
  ) {
    this.run = answerInvitation(unit);
  }

  @Requires('activities:write')
  @Mutation(() => answer.Payload, {
    description: 'Keeps the answer to an invitation; who accepts is registered by it (rulebook ACT-04).',
  })
  async activityInvitationAnswer(
    @Arg('input', () => ActivityInvitationAnswerInput, { description: 'The answer.' })
    { idempotencyKey, ...input }: ActivityInvitationAnswerInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof answer>> {
    const outcome = await this.run(callerOf(context), idempotencyKey, input);
    return answered(context, answer, outcome, async ({ answer: { id }, written }) => {
      const found = written ?? (await this.lookups.invitation(context).load(id));
      return { invitation: found && presentInvitation(found) };
    });
  }
}
