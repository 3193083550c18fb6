import { answered, callerOf, IdempotencyKey, mutationAnswer, Requires } from '@autoclub/subgraph-kit';
import type { AnswerOf, GraphContext } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { closeTelephoneTask } from '../application/close-telephone-task';
import type { MessagePorts } from '../application/ports';
import { postPostcards } from '../application/post-postcards';
import { reportMessage } from '../application/report-message';
import { CUSTOM_VARIABLES, sendMessage } from '../application/send-message';
import { TelephoneTaskOutcomeEnum, MessageChannelEnum, MessagePurposeEnum } from './enums';
import { messageShown } from './message-shown';
import { MessageType } from './message.type';
import { PostcardList, waitingPostcards } from './postcard-list.type';

const named = CUSTOM_VARIABLES.map((name) => `{${name}}`).join(' and ');

@InputType('MessageSendInput', { description: 'A text for one customer.' })
class MessageSendInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'To whom.' })
  customerId!: string;

  @Field(() => MessageChannelEnum, { description: 'By which channel.' })
  channel!: keyof typeof MessageChannelEnum;

  @Field(() => MessagePurposeEnum, { description: 'What for; it needs the consent to this purpose.' })
  purpose!: keyof typeof MessagePurposeEnum;

  @Field(() => String, {
    description: `The text in Chinese, one line of at most 500 characters. It may name ${named}, and nothing of the person.`,
  })
  textZh!: string;

  @Field(() => String, { description: 'The same in English.' })
  textEn!: string;
}

@InputType('TelephoneTaskCloseInput', { description: 'How a task to call ended.' })
class TelephoneTaskCloseInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The message, whose channel is PHONE.' })
  messageId!: string;

  @Field(() => TelephoneTaskOutcomeEnum, { description: 'How it ended.' })
  outcome!: keyof typeof TelephoneTaskOutcomeEnum;
}

@InputType('PostcardsPostInput', { description: 'Cards that went to the post.' })
class PostcardsPostInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => [ID], { description: 'Their messages, at most 500.' })
  messageIds!: string[];
}

@InputType('MessageReportInput', { description: 'What a vendor reports of a message it took.' })
class MessageReportInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The message: the `webhook-id` or the `Message-ID` it was given with.' })
  messageId!: string;

  @Field(() => Boolean, { description: 'Whether it arrived.' })
  wasDelivered!: boolean;

  @Field(() => String, { nullable: true, description: "The vendor's code of why it did not arrive." })
  failureCode?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the address is dead; nothing more is then sent there.',
  })
  isDead!: boolean;
}

const description = 'The message as it is now.';
const shown = { message: MessageType };
const sendAnswer = mutationAnswer('MessageSend', shown, sendMessage.refusals, { description });
const closeAnswer = mutationAnswer('TelephoneTaskClose', shown, closeTelephoneTask.refusals, { description });
const reportAnswer = mutationAnswer('MessageReport', shown, reportMessage.refusals, { description });
const postAnswer = mutationAnswer('PostcardsPost', { postcardList: PostcardList }, postPostcards.refusals, {
  description: 'The cards that still wait.',
});

@Resolver()
export class MessageMutations {
  private readonly run;

  constructor(private readonly unit: UnitOfWork<MessagePorts>) {
    this.run = {
      send: sendMessage(unit),
      close: closeTelephoneTask(unit),
      report: reportMessage(unit),
      post: postPostcards(unit),
    };
  }

  @Requires('activities:write')
  @Mutation(() => sendAnswer.Payload, {
    description:
      'Sends a text to one customer at once. Refused in quiet hours, without consent, above the cap of the week and with an unknown variable; nothing is sent then (rulebook ACT-07, ACT-08).',
  })
  async messageSend(
    @Arg('input', () => MessageSendInput, { description: 'What to whom.' }) input: MessageSendInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof sendAnswer>> {
    const { idempotencyKey, textZh, textEn, ...rest } = input;
    const wanted = { ...rest, text: { zh: textZh, en: textEn } };
    const outcome = await this.run.send(callerOf(context), idempotencyKey, wanted);
    return answered(context, sendAnswer, outcome, messageShown(this.unit, context));
  }

  @Requires('follow-ups:write')
  @Mutation(() => closeAnswer.Payload, {
    description: 'Closes a task to call a customer with its outcome (rulebook ACT-08).',
  })
  async telephoneTaskClose(
    @Arg('input', () => TelephoneTaskCloseInput, { description: 'The outcome.' })
    { idempotencyKey, ...wanted }: TelephoneTaskCloseInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof closeAnswer>> {
    const outcome = await this.run.close(callerOf(context), idempotencyKey, wanted);
    return answered(context, closeAnswer, outcome, messageShown(this.unit, context));
  }

  @Requires('activities:write')
  @Mutation(() => reportAnswer.Payload, {
    description:
      'Takes what a vendor reports of a message it took: that it arrived or did not (rulebook ACT-08).',
  })
  async messageReport(
    @Arg('input', () => MessageReportInput, { description: 'The report.' })
    { idempotencyKey, failureCode = null, ...report }: MessageReportInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof reportAnswer>> {
    const outcome = await this.run.report(callerOf(context), idempotencyKey, { ...report, failureCode });
    return answered(context, reportAnswer, outcome, messageShown(this.unit, context));
  }

  @Requires('activities:write')
  @Mutation(() => postAnswer.Payload, {
    description: 'Notes that cards of the list went to the post: all of them, or none (rulebook ACT-08).',
  })
  async postcardsPost(
    @Arg('input', () => PostcardsPostInput, { description: 'Which cards.' })
    { idempotencyKey, ...wanted }: PostcardsPostInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof postAnswer>> {
    const outcome = await this.run.post(callerOf(context), idempotencyKey, wanted);
    return answered(context, postAnswer, outcome, async () => ({
      postcardList: await waitingPostcards(this.unit, context),
    }));
  }
}
