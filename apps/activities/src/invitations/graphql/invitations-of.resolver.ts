import { ConnectionArgs, pageRequest, presentPage, Requires } from '@autoclub/subgraph-kit';
import type { GraphContext } from '@autoclub/subgraph-kit';
import { Arg, Args, Ctx, Field, FieldResolver, InputType, Resolver, Root } from 'type-graphql';
import { ActivityType, presentRegistration, RegistrationType } from '../../activities/graph';
import type { ActivityLookups } from '../../activities/graph';
import type { InvitationState, InviterRole } from '../domain/invitation';
import {
  InvitationConnection,
  InvitationCountType,
  InvitationStateEnum,
  InvitationType,
  InviterRoleEnum,
  presentInvitation,
} from './invitation.type';
import type { InvitationLookups } from './lookups';

@InputType('ActivityInvitationFilter', { description: 'Which invitations to list.' })
class InvitationFilterInput {
  @Field(() => [InvitationStateEnum], { nullable: true, description: 'Only those with these answers.' })
  states?: InvitationState[] | null;

  @Field(() => [InviterRoleEnum], { nullable: true, description: 'Only those of these roles.' })
  roles?: InviterRole[] | null;
}

@Resolver(() => ActivityType)
export class InvitationsOfActivity {
  constructor(private readonly lookups: InvitationLookups) {}

  @Requires('activities:read')
  @FieldResolver(() => InvitationConnection, { description: 'Who is invited, in the order of the list.' })
  async invitations(
    @Root() { id }: ActivityType,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Arg('filter', () => InvitationFilterInput, { nullable: true, description: 'Which ones.' })
    filter: InvitationFilterInput | null,
    @Ctx() context: GraphContext,
  ) {
    const page = pageRequest(args, ['id']);
    const asked = { states: filter?.states ?? null, roles: filter?.roles ?? null };
    const rows = await this.lookups.ofActivity(context, asked, page).load(id);
    return presentPage(rows, page, { node: presentInvitation, cursor: (row) => [row.id] });
  }

  @Requires('activities:read')
  @FieldResolver(() => [InvitationCountType], { description: 'How many invitations have which answer.' })
  async invitationCounts(
    @Root() { id }: ActivityType,
    @Ctx() context: GraphContext,
  ): Promise<InvitationCountType[]> {
    const counts = await this.lookups.counts(context).load(id);
    return counts.map(({ state, count }) => ({ state, count }));
  }
}

@Resolver(() => InvitationType)
export class PlaceOfInvitation {
  constructor(private readonly activities: ActivityLookups) {}

  @Requires('activities:read')
  @FieldResolver(() => RegistrationType, { nullable: true, description: 'The place that came of it.' })
  async registration(
    @Root() { registrationId }: InvitationType,
    @Ctx() context: GraphContext,
  ): Promise<RegistrationType | null> {
    const found =
      registrationId === null ? null : await this.activities.registration(context).load(registrationId);
    return found && presentRegistration(found);
  }
}
