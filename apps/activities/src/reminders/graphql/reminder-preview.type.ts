import { connection, DateTimeScalar, LocalDateScalar } from '@autoclub/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { CustomerEntity } from '../../network/graph';
import { MessageChannelEnum, MessagePurposeEnum } from '../../messages/graph';

@ObjectType('PlannedReminder', {
  description: 'A message that a day gives rise to; nothing of it is written yet (rulebook ACT-07).',
})
export class PlannedReminderType {
  @Field(() => String, { description: 'The rule, such as "SERVICE_DUE".' })
  ruleCode!: string;

  @Field(() => String, { description: "What the rule is called in the caller's language." })
  ruleName!: string;

  @Field(() => String, { description: "Why: when the rule fires, in the caller's language." })
  why!: string;

  @Field(() => LocalDateScalar, {
    description: 'The day it is for; before the day asked, if that one was missed.',
  })
  firesOn!: string;

  @Field(() => String, { description: 'The reason the message will have; it is sent once for it.' })
  reason!: string;

  @Field(() => MessageChannelEnum, { description: 'By which channel, as things stand now.' })
  channel!: keyof typeof MessageChannelEnum;

  @Field(() => [MessageChannelEnum], { description: 'On which channels it falls back.' })
  fallbackChannels!: readonly (keyof typeof MessageChannelEnum)[];

  @Field(() => MessagePurposeEnum, { description: 'What for.' })
  purpose!: keyof typeof MessagePurposeEnum;

  @Field(() => DateTimeScalar, { description: 'When it goes out at the earliest.' })
  dueAt!: Date;

  @Field(() => String, {
    description: "Its text in the caller's language; the customer gets the Chinese one.",
  })
  text!: string;

  @Field(() => CustomerEntity, { nullable: true, description: 'To whom.' })
  customer!: CustomerEntity | null;
}

export const PlannedReminderConnection = connection(PlannedReminderType, 'PlannedReminder');
