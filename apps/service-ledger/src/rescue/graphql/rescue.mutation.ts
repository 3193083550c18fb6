import {
  answered,
  type AnswerOf,
  callerOf,
  type GraphContext,
  IdempotencyKey,
  mutationAnswer,
  Requires,
} from '@autoclub/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { Acknowledgement } from '../../entitlements';
import { AcknowledgementEnum } from '../../entitlements/graph';
import { callRescue } from '../application/call-rescue';
import { closeRescue } from '../application/close-rescue';
import { arriveAtRescue, dispatchRescue } from '../application/step-rescue';
import type { RescueOutcome } from '../domain/rescue-case';
import type { RescueLookups } from './lookups';
import { RescueCase, RescueOutcomeEnum } from './rescue.type';

@InputType('RescueCallInput', { description: 'Somebody who calls for help.' })
class RescueCallInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'Who calls.' })
  customerId!: string;

  @Field(() => ID, { description: 'The car.' })
  vehicleId!: string;
}

@InputType('RescueDispatchInput', { description: 'Who is sent.' })
class RescueDispatchInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The rescue.' })
  rescueCaseId!: string;

  @Field(() => [ID], { description: 'The responders, 1 to 10, each once.' })
  responderIds!: string[];
}

@InputType('RescueArriveInput', { description: 'A rescue whose responders are there now.' })
class RescueArriveInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The rescue.' })
  rescueCaseId!: string;
}

@InputType('RescueCloseInput', { description: 'How a rescue ends.' })
class RescueCloseInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The rescue.' })
  rescueCaseId!: string;

  @Field(() => RescueOutcomeEnum, { description: 'How it ends.' })
  outcome!: RescueOutcome;

  @Field(() => Int, { nullable: true, description: 'Of a tow, its kilometres; 0 to 5 000.' })
  towedKm?: number | null;

  @Field(() => Boolean, { defaultValue: true, description: 'Whether the tow stayed in the city.' })
  isInCity!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether a courtesy car was given.' })
  hadCourtesyCar!: boolean;

  @Field(() => ID, { nullable: true, description: 'The repair that follows, settled or under way.' })
  repairOrderId?: string | null;

  @Field(() => AcknowledgementEnum, {
    defaultValue: 'IN_PERSON',
    description: 'How the member confirmed the free kilometres.',
  })
  acknowledgement!: Acknowledgement;

  @Field(() => ID, {
    nullable: true,
    description:
      'A coupon of the customer for a tow, such as one of a pack after a claim. It is used where it makes more free than ' +
      'the tier does; otherwise it stays with the customer (rulebook SVC-09).',
  })
  couponId?: string | null;
}

const description = 'The rescue as it is now.';
const fields = { rescueCase: RescueCase };
const callAnswer = mutationAnswer('RescueCall', fields, callRescue.refusals, { description });
const dispatchAnswer = mutationAnswer('RescueDispatch', fields, dispatchRescue.refusals, { description });
const arriveAnswer = mutationAnswer('RescueArrive', fields, arriveAtRescue.refusals, { description });
const closeAnswer = mutationAnswer('RescueClose', fields, closeRescue.refusals, { description });

/** The commands about rescues. */
export interface RescueCommands {
  readonly call: ReturnType<typeof callRescue>;
  readonly dispatch: ReturnType<typeof dispatchRescue>;
  readonly arrive: ReturnType<typeof arriveAtRescue>;
  readonly close: ReturnType<typeof closeRescue>;
}

@Resolver()
export class RescueMutation {
  constructor(
    private readonly run: RescueCommands,
    private readonly lookups: RescueLookups,
  ) {}

  @Requires('entitlements:use')
  @Mutation(() => callAnswer.Payload, {
    description: 'Opens a rescue when somebody calls (rulebook SVC-14).',
  })
  async rescueCall(
    @Arg('input', () => RescueCallInput, { description: 'Who and which car.' }) input: RescueCallInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof callAnswer>> {
    const { idempotencyKey, ...wanted } = input;
    const outcome = await this.run.call(callerOf(context), idempotencyKey, wanted);
    return answered(context, callAnswer, outcome, this.shown(context));
  }

  @Requires('entitlements:use')
  @Mutation(() => dispatchAnswer.Payload, { description: 'Sends responders to a rescue (rulebook SVC-14).' })
  async rescueDispatch(
    @Arg('input', () => RescueDispatchInput, { description: 'Who.' }) input: RescueDispatchInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof dispatchAnswer>> {
    const { idempotencyKey, ...wanted } = input;
    const outcome = await this.run.dispatch(callerOf(context), idempotencyKey, wanted);
    return answered(context, dispatchAnswer, outcome, this.shown(context));
  }

  @Requires('entitlements:use')
  @Mutation(() => arriveAnswer.Payload, {
    description: 'Says that responders have reached the car (rulebook SVC-14).',
  })
  async rescueArrive(
    @Arg('input', () => RescueArriveInput, { description: 'Which.' }) input: RescueArriveInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof arriveAnswer>> {
    const { idempotencyKey, rescueCaseId } = input;
    const outcome = await this.run.arrive(callerOf(context), idempotencyKey, { rescueCaseId });
    return answered(context, arriveAnswer, outcome, this.shown(context));
  }

  @Requires('entitlements:use')
  @Mutation(() => closeAnswer.Payload, {
    description:
      'Closes a rescue; kilometres are free by the tier and charged beyond (rulebook SVC-14, SVC-04).',
  })
  async rescueClose(
    @Arg('input', () => RescueCloseInput, { description: 'How.' }) input: RescueCloseInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof closeAnswer>> {
    const { idempotencyKey, ...wanted } = input;
    const outcome = await this.run.close(callerOf(context), idempotencyKey, wanted);
    return answered(context, closeAnswer, outcome, this.shown(context));
  }

  private shown(context: GraphContext) {
    return async ({ answer }: { readonly answer: { readonly rescueCaseId: string } }) => ({
      rescueCase: await this.lookups.rescue(context, answer.rescueCaseId),
    });
  }
}
