import { tenantScopeOf } from '@autoclub/identity';
import { ConnectionArgs, pageRequest, presentPage, Requires } from '@autoclub/subgraph-kit';
import type { GraphContext } from '@autoclub/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { partOf } from '../../network/graph';
import type { GraphDeps } from './graph-deps';
import { ActivityFilterInput } from './inputs/activity.inputs';
import type { Loaders } from './loaders';
import { presentActivity, presentRegistration } from './present';
import { ActivityType } from './types/activity.type';
import { ActivityConnection, RegistrationConnection } from './types/registration.type';

@Resolver(() => ActivityType)
export class ActivityResolver {
  constructor(
    private readonly deps: GraphDeps,
    private readonly loaders: Loaders,
  ) {}

  @Requires('activities:read')
  @Query(() => ActivityType, { nullable: true, description: 'The activity with this id, or null.' })
  async activity(
    @Arg('id', () => ID, { description: 'The identifier, `act_…`.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<ActivityType | null> {
    const found = await this.loaders.activity(context, id);
    return found && presentActivity(found, context.language);
  }

  @Requires('activities:read')
  @Query(() => ActivityConnection, { description: 'The activities of the dealer, the latest first.' })
  async activities(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Arg('filter', () => ActivityFilterInput, { nullable: true, description: 'Which ones.' })
    filter: ActivityFilterInput | null,
    @Ctx() context: GraphContext,
  ) {
    const page = pageRequest(args);
    const states = filter?.states ?? null;
    const scope = tenantScopeOf(context.principal);
    const rows = await this.deps.reader.activityList(scope, { states }, partOf(page));
    return presentPage(rows, page, {
      node: (row) => presentActivity(row, context.language),
      cursor: (row) => [row.startsAt.toISOString(), row.id],
    });
  }

  @Requires('activities:read')
  @FieldResolver(() => Int, { description: 'Registrations on the waiting list.' })
  waitingCount(@Root() { id }: ActivityType, @Ctx() context: GraphContext): Promise<number> {
    return this.loaders.waitingCount(context, id);
  }

  @Requires('activities:read')
  @FieldResolver(() => RegistrationConnection, {
    description: 'Who comes and who waits, in the order they came.',
  })
  async registrations(
    @Root() { id }: ActivityType,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
  ) {
    const page = pageRequest(args);
    const rows = await this.loaders.registrationsOf(context, 'activity', id, page);
    return presentPage(rows, page, {
      node: presentRegistration,
      cursor: (row) => [row.registeredAt.toISOString(), row.id],
    });
  }
}
