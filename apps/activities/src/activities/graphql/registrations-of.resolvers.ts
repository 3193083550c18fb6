import { ConnectionArgs, pageRequest, presentPage, Requires } from '@autoclub/subgraph-kit';
import type { GraphContext } from '@autoclub/subgraph-kit';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { MembershipEntity } from '../../network/graph';
import { ActivityType } from './activity.type';
import type { ActivityLookups } from './lookups';
import { presentActivity, presentRegistration } from './present';
import { RegistrationConnection, RegistrationType } from './registration.type';

@Resolver(() => RegistrationType)
export class RegistrationResolver {
  constructor(private readonly lookups: ActivityLookups) {}

  @Requires('activities:read')
  @FieldResolver(() => ActivityType, { description: 'The activity.' })
  async activity(
    @Root() { activityId }: RegistrationType,
    @Ctx() context: GraphContext,
  ): Promise<ActivityType | null> {
    const found = await this.lookups.activity(context).load(activityId);
    return found && presentActivity(found, context.language);
  }
}

@Resolver(() => MembershipEntity)
export class MembershipResolver {
  constructor(private readonly lookups: ActivityLookups) {}

  @Requires('activities:read')
  @FieldResolver(() => RegistrationConnection, {
    nullable: true,
    description: 'Activities the member registered for, in the order of registration.',
  })
  async activityRegistrations(
    @Root() { id }: MembershipEntity,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
  ) {
    const page = pageRequest(args, ['instant', 'id']);
    const rows = await this.lookups.registrationsOfMembership(context, page).load(id);
    return presentPage(rows, page, {
      node: presentRegistration,
      cursor: (row) => [row.registeredAt.toISOString(), row.id],
    });
  }
}
