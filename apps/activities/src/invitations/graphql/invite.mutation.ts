import { answered, callerOf, mutationAnswer, Requires, shown } from '@autoclub/subgraph-kit';
import type { AnswerOf, GraphContext } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { ActivityTargetInput, ActivityType, IDEMPOTENCY_KEY, presentActivity } from '../../activities/graph';
import type { ActivityLookups } from '../../activities/graph';
import { invite } from '../application/invite';
import type { InvitationPorts } from '../application/ports';
import type { InviterRole } from '../domain/invitation';
import { InviterRoleEnum } from './invitation.type';

@InputType('ActivityInviteInput', { description: 'Whom to invite to an activity.' })
class ActivityInviteInput {
  @Field(() => String, IDEMPOTENCY_KEY)
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The activity.' })
  activityId!: string;

  @Field(() => ActivityTargetInput, {
    nullable: true,
    description: "Whom; the activity's own target unless given.",
  })
  target?: ActivityTargetInput | null;

  @Field(() => [InviterRoleEnum], {
    defaultValue: [],
    description: 'Who asks them, in turn; all that may invite to an activity of its size unless given.',
  })
  roles!: InviterRole[];
}

@ObjectType('ActivityInvited', { description: 'What inviting did.' })
class ActivityInvitedType {
  @Field(() => ActivityType, { nullable: true, description: 'The activity.' })
  activity!: ActivityType | null;

  @Field(() => Int, { description: 'Customers who were invited by it.' })
  invitedCount!: number;

  @Field(() => Int, { description: 'Customers of the target who were invited before.' })
  knownCount!: number;
}

const answer = mutationAnswer(
  'ActivityInvite',
  { invited: shown(ActivityInvitedType, 'What was done; null when refused.') },
  invite.refusals,
  { description: 'The invitations.' },
);

@Resolver()
export class ActivityInviteMutation {
  private readonly run;

  constructor(
    unit: UnitOfWork<InvitationPorts>,
    private readonly activities: ActivityLookups,
  ) {
    this.run = invite(unit);
  }

  @Requires('activities:write')
  @Mutation(() => answer.Payload, {
    description:
      'Invites a segment, or the customers with a trait, and shares the list out by role (rulebook ACT-04).',
  })
  async activityInvite(
    @Arg('input', () => ActivityInviteInput, { description: 'Whom.' })
    { idempotencyKey, ...input }: ActivityInviteInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof answer>> {
    const outcome = await this.run(callerOf(context), idempotencyKey, input);
    return answered(context, answer, outcome, async ({ answer: { activityId, ...counts } }) => {
      const found = await this.activities.activity(context).load(activityId);
      return { invited: { ...counts, activity: found && presentActivity(found, context.language) } };
    });
  }
}
