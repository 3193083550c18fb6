import type { LocalDate } from '@autoclub/domain-kit';
import {
  answered,
  callerOf,
  IdempotencyKey,
  LocalDateScalar,
  mutationAnswer,
  Requires,
} from '@autoclub/subgraph-kit';
import type { AnswerOf, GraphContext } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { assignNextAction, closeNextAction, snoozeNextAction } from '../application/change-next-action';
import type { NextActionPorts } from '../application/ports';
import type { NextAction } from '../domain/next-action';
import { NextActionOutcomeEnum, SnoozeGroundEnum } from './enums';
import type { NextActionLookups } from './lookups';
import { NextActionType } from './next-action.type';
import { presentNextAction } from './present';

@InputType({ description: 'A next action that something is done about.' })
abstract class NextActionInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The action.' })
  nextActionId!: string;
}

@InputType('NextActionCloseInput', { description: 'What came of an action.' })
class NextActionCloseInput extends NextActionInput {
  @Field(() => NextActionOutcomeEnum, { description: 'What came of it.' })
  outcome!: keyof typeof NextActionOutcomeEnum;
}

@InputType('NextActionSnoozeInput', { description: 'Until when an action is put off, and why.' })
class NextActionSnoozeInput extends NextActionInput {
  @Field(() => LocalDateScalar, { description: 'The day it comes back; from tomorrow on within 90 days.' })
  until!: string;

  @Field(() => SnoozeGroundEnum, { description: 'Why.' })
  ground!: keyof typeof SnoozeGroundEnum;
}

@InputType('NextActionAssignInput', { description: 'Who should do an action.' })
class NextActionAssignInput extends NextActionInput {
  @Field(() => ID, { nullable: true, description: 'Who; nobody unless given, which puts it into the pool.' })
  staffMemberId?: string | null;
}

const shown = { nextAction: NextActionType };
const description = 'The action as it is now.';
const closing = mutationAnswer('NextActionClose', shown, closeNextAction.refusals, { description });
const snoozing = mutationAnswer('NextActionSnooze', shown, snoozeNextAction.refusals, { description });
const assigning = mutationAnswer('NextActionAssign', shown, assignNextAction.refusals, { description });

@Resolver()
export class NextActionMutations {
  private readonly run;

  constructor(
    unit: UnitOfWork<NextActionPorts>,
    private readonly lookups: NextActionLookups,
  ) {
    this.run = {
      close: closeNextAction(unit),
      snooze: snoozeNextAction(unit),
      assign: assignNextAction(unit),
    };
  }

  @Requires('follow-ups:write')
  @Mutation(() => closing.Payload, {
    description: 'Closes an action by its outcome; of two who do, the second is refused (rulebook ACT-14).',
  })
  async nextActionClose(
    @Arg('input', () => NextActionCloseInput, { description: 'What came of it.' })
    { idempotencyKey, ...input }: NextActionCloseInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof closing>> {
    const outcome = await this.run.close(callerOf(context), idempotencyKey, input);
    return answered(context, closing, outcome, this.shown(context));
  }

  @Requires('follow-ups:write')
  @Mutation(() => snoozing.Payload, {
    description: 'Puts an action off until a later day (rulebook ACT-14).',
  })
  async nextActionSnooze(
    @Arg('input', () => NextActionSnoozeInput, { description: 'Until when.' })
    { idempotencyKey, until, ...input }: NextActionSnoozeInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof snoozing>> {
    const wanted = { ...input, until: until as LocalDate };
    const outcome = await this.run.snooze(callerOf(context), idempotencyKey, wanted);
    return answered(context, snoozing, outcome, this.shown(context));
  }

  @Requires('follow-ups:write')
  @Mutation(() => assigning.Payload, {
    description: 'Hands an action to a member of staff, or back to the pool of the desk (rulebook ACT-14).',
  })
  async nextActionAssign(
    @Arg('input', () => NextActionAssignInput, { description: 'Who.' })
    { idempotencyKey, nextActionId, staffMemberId = null }: NextActionAssignInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof assigning>> {
    const wanted = { nextActionId, staffMemberId };
    const outcome = await this.run.assign(callerOf(context), idempotencyKey, wanted);
    return answered(context, assigning, outcome, this.shown(context));
  }

  private shown(context: GraphContext) {
    return async ({
      answer: { id },
      written,
    }: {
      answer: { id: string };
      written: NextAction | undefined;
    }) => ({
      nextAction: written
        ? presentNextAction(written, context.language)
        : await this.lookups.action(context, id),
    });
  }
}
