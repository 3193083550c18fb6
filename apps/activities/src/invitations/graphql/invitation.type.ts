import { codeEnum, connection, DateTimeScalar } from '@autoclub/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { RegistrationType } from '../../activities/graph';
import { CustomerEntity } from '../../network/graph';
import type { Invitation, InvitationAnswer, InvitationState, InviterRole } from '../domain/invitation';

export const InviterRoleEnum = codeEnum<InviterRole>(
  'ActivityInviterRole',
  'Who asks the customers: specialists to a small activity, the others to a large one (rulebook ACT-04).',
  {
    SPECIALIST: 'The membership specialists.',
    SERVICE_ADVISOR: 'The service advisors.',
    SALES_ADVISOR: 'The sales advisors.',
    CALL_CENTRE: 'The call centre.',
  },
);

const ANSWERS = {
  ACCEPTED: 'Comes, and is registered.',
  DECLINED: 'Does not come.',
  NOT_REACHED: 'Could not be asked so far.',
};

export const InvitationStateEnum = codeEnum<InvitationState>(
  'ActivityInvitationState',
  'Whether there is an answer to an invitation, and which (rulebook ACT-04).',
  { INVITED: 'Not asked yet.', ...ANSWERS },
);

export const InvitationAnswerEnum = codeEnum<InvitationAnswer>(
  'ActivityInvitationAnswer',
  'What a customer answers to an invitation.',
  ANSWERS,
);

@Directive('@key(fields: "id")')
@ObjectType('ActivityInvitation', {
  description: 'An invitation to an activity with its answer (rulebook ACT-04).',
})
export class InvitationType {
  /** Not in the schema: the place that came of it. */
  readonly registrationId!: string | null;

  @Field(() => ID, { description: 'The identifier, `inv_…`.' })
  id!: string;

  @Field(() => CustomerEntity, { nullable: true, description: 'Who is invited.' })
  customer!: CustomerEntity | null;

  @Field(() => InviterRoleEnum, { description: 'Who is to ask the customer.' })
  role!: InviterRole;

  @Field(() => InvitationStateEnum, { description: 'The answer.' })
  state!: InvitationState;

  @Field(() => RegistrationType, { nullable: true, description: 'The place that came of it.' })
  registration?: RegistrationType | null;

  @Field(() => DateTimeScalar, { description: 'When the customer was put on the list.' })
  invitedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the last answer was given.' })
  answeredAt!: Date | null;
}

export const InvitationConnection = connection(InvitationType, 'ActivityInvitation');

@ObjectType('ActivityInvitationCount', { description: 'How many invitations have an answer.' })
export class InvitationCountType {
  @Field(() => InvitationStateEnum, { description: 'The answer.' })
  state!: InvitationState;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

export function presentInvitation(invitation: Invitation): InvitationType {
  const { id, customerId, role, state, registrationId, invitedAt, answeredAt } = invitation;
  return { id, customer: { id: customerId }, role, state, registrationId, invitedAt, answeredAt };
}
