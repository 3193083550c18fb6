import { connection, DateTimeScalar } from '@autoclub/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { ActivityType } from './activity.type';
import { CustomerEntity, MembershipEntity } from '../../network/graph';
import { RegistrationStateEnum } from './enums';

@Directive('@key(fields: "id")')
@ObjectType('ActivityRegistration', { description: "A customer's place at an activity (rulebook ACT-05)." })
export class RegistrationType {
  /** Not in the schema: the activity it belongs to. */
  readonly activityId!: string;

  @Field(() => ID, { description: 'The identifier, `arg_…`.' })
  id!: string;

  @Field(() => ActivityType, { description: 'The activity.' })
  activity?: ActivityType;

  @Field(() => CustomerEntity, { nullable: true, description: 'Who comes.' })
  customer!: CustomerEntity | null;

  @Field(() => MembershipEntity, {
    nullable: true,
    description: 'The membership in force on the day; null for a customer who is not a member.',
  })
  membership!: MembershipEntity | null;

  @Field(() => Int, { description: 'People who come along.' })
  companionCount!: number;

  @Field(() => RegistrationStateEnum, { description: 'Whether there is a place, and whether it was used.' })
  state!: keyof typeof RegistrationStateEnum;

  @Field(() => DateTimeScalar, { description: 'When the place was asked for.' })
  registeredAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the customer came; null before.' })
  checkedInAt!: Date | null;

  @Field(() => String, { description: 'The trace of the registration (rulebook PLT-06).' })
  traceId!: string;
}

export const RegistrationConnection = connection(RegistrationType, 'ActivityRegistration');
export const ActivityConnection = connection(ActivityType, 'Activity');
