import { connection, DateTimeScalar, MoneyType } from '@autoclub/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { CustomerEntity } from '../../network/graph';
import { MessageChannelEnum, MessagePurposeEnum, MessageStateEnum } from './enums';

@Directive('@key(fields: "id")')
@ObjectType('Message', { description: 'A message to a customer (rulebook ACT-07, ACT-08).' })
export class MessageType {
  @Field(() => ID, { description: 'The identifier, `msg_…`.' })
  id!: string;

  @Field(() => String, {
    description: 'Why it is sent, such as "SETTLEMENT:ror_…"; there is one message per reason.',
  })
  reason!: string;

  @Field(() => String, { description: 'The template of its text, such as "SETTLEMENT_NOTICE".' })
  template!: string;

  @Field(() => String, { description: "The name of the template in the caller's language." })
  templateName!: string;

  @Field(() => MessageChannelEnum, { description: 'How it reaches the customer.' })
  channel!: keyof typeof MessageChannelEnum;

  @Field(() => MessagePurposeEnum, { description: 'What it is for.' })
  purpose!: keyof typeof MessagePurposeEnum;

  @Field(() => MessageStateEnum, { description: 'How far its delivery has come.' })
  state!: keyof typeof MessageStateEnum;

  @Field(() => String, {
    description: "Its text in the caller's language; the customer gets the Chinese one.",
  })
  text!: string;

  @Field(() => DateTimeScalar, { description: 'When it may go out: not in quiet hours.' })
  dueAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was handed over; null before.' })
  sentAt!: Date | null;

  @Field(() => Int, { description: 'How often delivery was tried.' })
  attemptCount!: number;

  @Field(() => [MessageChannelEnum], {
    description: 'The channels it falls back on, in turn, where this one is closed or fails for good.',
  })
  fallbackChannels!: readonly (keyof typeof MessageChannelEnum)[];

  @Field(() => String, { description: 'The rule or campaign that wrote it, such as "SERVICE_DUE".' })
  ruleCode!: string;

  @Field(() => DateTimeScalar, { description: 'From when on it is not worth sending any more.' })
  validUntil!: Date;

  @Field(() => MoneyType, { description: 'What it costs; nothing before it has its place in the budget.' })
  cost!: MoneyType;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When nothing more would happen to it; null before.',
  })
  closedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The code of the last failure, of why it was not sent, or of how a call ended; null without one.',
  })
  failureCode!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was queued.' })
  createdAt!: Date;

  @Field(() => CustomerEntity, { nullable: true, description: 'To whom.' })
  customer!: CustomerEntity | null;

  @Field(() => String, { description: 'The trace of what caused it (rulebook PLT-06).' })
  traceId!: string;
}

export const MessageConnection = connection(MessageType, 'Message');
