import { answered, callerOf, IdempotencyKey, mutationAnswer, Requires } from '@autoclub/subgraph-kit';
import type { AnswerOf, GraphContext } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { CustomerEntity } from '../../network/graph';
import type { MessagePorts } from '../application/ports';
import { liftSuppression, suppressChannel } from '../application/suppress-channel';
import { MessageChannelEnum, SuppressionGroundEnum } from './enums';

@InputType({ description: 'A channel of a customer.' })
abstract class ChannelOfCustomer {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The customer.' })
  customerId!: string;

  @Field(() => MessageChannelEnum, { description: 'The channel.' })
  channel!: keyof typeof MessageChannelEnum;
}

@InputType('MessageSuppressionAddInput', { description: 'A channel to be closed to a customer.' })
class MessageSuppressionAddInput extends ChannelOfCustomer {
  @Field(() => SuppressionGroundEnum, { description: 'Why.' })
  ground!: keyof typeof SuppressionGroundEnum;
}

@InputType('MessageSuppressionLiftInput', { description: 'A channel to be opened again.' })
class MessageSuppressionLiftInput extends ChannelOfCustomer {}

const description = 'The customer, whose list of closed channels has changed.';
const shown = { customer: CustomerEntity };
const addAnswer = mutationAnswer('MessageSuppressionAdd', shown, suppressChannel.refusals, { description });
const liftAnswer = mutationAnswer('MessageSuppressionLift', shown, liftSuppression.refusals, { description });

/** The customer a command was about. */
const customerShown = ({ answer }: { readonly answer: { readonly customerId: string } }) =>
  Promise.resolve({ customer: { id: answer.customerId } });

@Resolver()
export class SuppressionMutations {
  private readonly run;

  constructor(unit: UnitOfWork<MessagePorts>) {
    this.run = { add: suppressChannel(unit), lift: liftSuppression(unit) };
  }

  @Requires('follow-ups:write')
  @Mutation(() => addAnswer.Payload, {
    description: 'Closes a channel to a customer, whatever they agreed to (rulebook ACT-08).',
  })
  async messageSuppressionAdd(
    @Arg('input', () => MessageSuppressionAddInput, { description: 'Which channel and why.' })
    { idempotencyKey, ...wanted }: MessageSuppressionAddInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof addAnswer>> {
    const outcome = await this.run.add(callerOf(context), idempotencyKey, wanted);
    return answered(context, addAnswer, outcome, customerShown);
  }

  @Requires('activities:write')
  @Mutation(() => liftAnswer.Payload, {
    description: 'Opens a closed channel again, as when a number was mended (rulebook ACT-08).',
  })
  async messageSuppressionLift(
    @Arg('input', () => MessageSuppressionLiftInput, { description: 'Which channel.' })
    { idempotencyKey, ...wanted }: MessageSuppressionLiftInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof liftAnswer>> {
    const outcome = await this.run.lift(callerOf(context), idempotencyKey, wanted);
    return answered(context, liftAnswer, outcome, customerShown);
  }
}
