import { ConnectionArgs, pageRequest, presentPage, Requires } from '@autoclub/subgraph-kit';
import type { GraphContext } from '@autoclub/subgraph-kit';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { MembershipEntity } from '../../network/graph';
import type { Loaders } from './loaders';
import { presentActivity, presentRegistration } from './present';
import { ActivityType } from './types/activity.type';
import { RegistrationConnection, RegistrationType } from './types/registration.type';

@Resolver(() => RegistrationType)
export class RegistrationResolver {
  constructor(private readonly loaders: Loaders) {}

  @Requires('activities:read')
  @FieldResolver(() => ActivityType, { description: 'The activity.' })
  async activity(
    @Root() { activityId }: RegistrationType,
    @Ctx() context: GraphContext,
  ): Promise<ActivityType | null> {
    const found = await this.loaders.activity(context, activityId);
    return found && presentActivity(found, context.language);
  }
}

@Resolver(() => MembershipEntity)
export class MembershipResolver {
  constructor(private readonly loaders: Loaders) {}

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
    const page = pageRequest(args);
    const rows = await this.loaders.registrationsOf(context, 'membership', id, page);
    return presentPage(rows, page, {
      node: presentRegistration,
      cursor: (row) => [row.registeredAt.toISOString(), row.id],
    });
  }
}
