import { DateTimeScalar } from '@autoclub/subgraph-kit';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ActivityKindEnum, ActivityStateEnum } from '../types/enums';

const KEY = {
  description: "The client's key, 1–128 characters: the same key with the same input answers the same.",
};

@InputType('ActivityFilter', { description: 'Which activities to list.' })
export class ActivityFilterInput {
  @Field(() => [ActivityStateEnum], { nullable: true, description: 'Only activities in these states.' })
  states?: (keyof typeof ActivityStateEnum)[] | null;
}

@InputType('ActivityPublishInput', { description: 'An activity to announce.' })
export class ActivityPublishInput {
  @Field(() => String, KEY)
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

@InputType('ActivityRegisterInput', { description: 'A place to ask for.' })
export class ActivityRegisterInput {
  @Field(() => String, KEY)
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The activity.' })
  activityId!: string;

  @Field(() => ID, { description: 'Who wants to come.' })
  customerId!: string;

  @Field(() => Int, { defaultValue: 0, description: 'People who come along, at most 9.' })
  companionCount!: number;
}

@InputType('ActivityCheckInInput', { description: 'Who has come.' })
export class ActivityCheckInInput {
  @Field(() => String, KEY)
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The registration of the customer.' })
  registrationId!: string;
}

@InputType('ActivityRegistrationCancelInput', { description: 'A place to give back.' })
export class ActivityRegistrationCancelInput {
  @Field(() => String, KEY)
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The registration.' })
  registrationId!: string;
}

@InputType('ActivityCancelInput', { description: 'An activity to call off.' })
export class ActivityCancelInput {
  @Field(() => String, KEY)
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The activity.' })
  activityId!: string;
}
