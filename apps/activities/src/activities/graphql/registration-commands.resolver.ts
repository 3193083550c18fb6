import type { Outcome } from '@autoclub/domain-kit';
import { presentRefusals, Requires } from '@autoclub/subgraph-kit';
import type { CodedUserError, GraphContext } from '@autoclub/subgraph-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { ClassType } from 'type-graphql';
import type { CommandRefusal, Executed } from '../application/ports';
import { callerOf } from './caller';
import type { GraphDeps } from './graph-deps';
import * as inputs from './inputs/activity.inputs';
import type { Loaders } from './loaders';
import { ActivityCheckInPayload, ActivityCheckInUserError } from './payloads/activity-check-in.payload';
import { ActivityRegisterPayload, ActivityRegisterUserError } from './payloads/activity-register.payload';
import {
  ActivityRegistrationCancelPayload,
  ActivityRegistrationCancelUserError,
} from './payloads/activity-registration-cancel.payload';
import { presentRegistration } from './present';
import { refusalTexts } from './refusal-texts';

@Resolver()
export class RegistrationCommandsResolver {
  constructor(
    private readonly deps: GraphDeps,
    private readonly loaders: Loaders,
  ) {}

  @Requires('activities:write')
  @Mutation(() => ActivityRegisterPayload, {
    description: 'Gives a customer a place at an activity, or one on the waiting list (rulebook ACT-05).',
  })
  async activityRegister(
    @Arg('input', () => inputs.ActivityRegisterInput, { description: 'Who wants to come where.' })
    { idempotencyKey, ...input }: inputs.ActivityRegisterInput,
    @Ctx() context: GraphContext,
  ): Promise<ActivityRegisterPayload> {
    const outcome = await this.deps.registerForActivity(callerOf(context), idempotencyKey, input);
    return this.answer(context, outcome, ActivityRegisterUserError);
  }

  @Requires('activities:write')
  @Mutation(() => ActivityCheckInPayload, {
    description:
      'Notes that somebody has come; a member earns points for it once per activity (rulebook ACT-05).',
  })
  async activityCheckIn(
    @Arg('input', () => inputs.ActivityCheckInInput, { description: 'Who has come.' })
    { idempotencyKey, registrationId }: inputs.ActivityCheckInInput,
    @Ctx() context: GraphContext,
  ): Promise<ActivityCheckInPayload> {
    const outcome = await this.deps.checkIn(callerOf(context), idempotencyKey, { registrationId });
    return this.answer(context, outcome, ActivityCheckInUserError);
  }

  @Requires('activities:write')
  @Mutation(() => ActivityRegistrationCancelPayload, {
    description: 'Gives a place back; those who waited longest move up (rulebook ACT-05).',
  })
  async activityRegistrationCancel(
    @Arg('input', () => inputs.ActivityRegistrationCancelInput, { description: 'The place.' })
    { idempotencyKey, registrationId }: inputs.ActivityRegistrationCancelInput,
    @Ctx() context: GraphContext,
  ): Promise<ActivityRegistrationCancelPayload> {
    const outcome = await this.deps.cancelRegistration(callerOf(context), idempotencyKey, { registrationId });
    return this.answer(context, outcome, ActivityRegistrationCancelUserError);
  }

  private async answer(
    context: GraphContext,
    outcome: Outcome<Executed, CommandRefusal>,
    ErrorClass: ClassType<CodedUserError>,
  ) {
    if (!outcome.ok) {
      const { refusals } = outcome;
      const userErrors = presentRefusals(refusals, refusalTexts, context.language, ErrorClass as never);
      return { registration: null, replayed: false, userErrors: userErrors as CodedUserError[] };
    }
    const { id, replayed } = outcome.value;
    const found = await this.loaders.registration(context, id);
    return { registration: found && presentRegistration(found), replayed, userErrors: [] };
  }
}
