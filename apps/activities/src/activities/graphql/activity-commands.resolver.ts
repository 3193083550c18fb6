import type { Outcome } from '@autoclub/domain-kit';
import { presentRefusals, Requires } from '@autoclub/subgraph-kit';
import type { CodedUserError, GraphContext } from '@autoclub/subgraph-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { CommandRefusal, Executed } from '../application/ports';
import { callerOf } from './caller';
import type { GraphDeps } from './graph-deps';
import * as inputs from './inputs/activity.inputs';
import type { Loaders } from './loaders';
import { ActivityCancelPayload, ActivityCancelUserError } from './payloads/activity-cancel.payload';
import { ActivityPublishPayload, ActivityPublishUserError } from './payloads/activity-publish.payload';
import { presentActivity } from './present';
import { refusalTexts } from './refusal-texts';

@Resolver()
export class ActivityCommandsResolver {
  constructor(
    private readonly deps: GraphDeps,
    private readonly loaders: Loaders,
  ) {}

  @Requires('activities:write')
  @Mutation(() => ActivityPublishPayload, {
    description: 'Announces an activity and opens it for registration (rulebook ACT-01).',
  })
  async activityPublish(
    @Arg('input', () => inputs.ActivityPublishInput, { description: 'The activity.' })
    { idempotencyKey, ...draft }: inputs.ActivityPublishInput,
    @Ctx() context: GraphContext,
  ): Promise<ActivityPublishPayload> {
    const outcome = await this.deps.publishActivity(callerOf(context), idempotencyKey, draft);
    return this.answer(context, outcome, ActivityPublishUserError);
  }

  @Requires('activities:write')
  @Mutation(() => ActivityCancelPayload, {
    description: 'Calls an activity off before anybody has come (rulebook ACT-13).',
  })
  async activityCancel(
    @Arg('input', () => inputs.ActivityCancelInput, { description: 'The activity.' })
    { idempotencyKey, activityId }: inputs.ActivityCancelInput,
    @Ctx() context: GraphContext,
  ): Promise<ActivityCancelPayload> {
    const outcome = await this.deps.cancelActivity(callerOf(context), idempotencyKey, { activityId });
    return this.answer(context, outcome, ActivityCancelUserError);
  }

  private async answer(
    context: GraphContext,
    outcome: Outcome<Executed, CommandRefusal>,
    ErrorClass: typeof ActivityPublishUserError | typeof ActivityCancelUserError,
  ) {
    const { language } = context;
    if (!outcome.ok) {
      const userErrors: CodedUserError[] = presentRefusals(
        outcome.refusals,
        refusalTexts,
        language,
        ErrorClass,
      );
      return { activity: null, replayed: false, userErrors };
    }
    const { id, replayed } = outcome.value;
    const found = await this.loaders.activity(context, id);
    return { activity: found && presentActivity(found, language), replayed, userErrors: [] };
  }
}
