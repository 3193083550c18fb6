import type { Period } from '@autoclub/domain-kit';
import {
  ConnectionArgs,
  DateRangeInput,
  pageRequest,
  presentPage,
  readerOf,
  Requires,
} from '@autoclub/subgraph-kit';
import type { GraphContext } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { ActivityPorts } from '../application/ports';
import { ActivityType } from './activity.type';
import { ActivityStateEnum } from './enums';
import type { ActivityLookups } from './lookups';
import { presentActivity, presentRegistration } from './present';
import { ActivityConnection, RegistrationConnection } from './registration.type';

@InputType('ActivityFilter', { description: 'Which activities to list.' })
class ActivityFilterInput {
  @Field(() => [ActivityStateEnum], { nullable: true, description: 'Only activities in these states.' })
  states?: (keyof typeof ActivityStateEnum)[] | null;

  @Field(() => DateRangeInput, {
    nullable: true,
    description: 'Only activities of these days, such as the plan of a year.',
  })
  period?: DateRangeInput | null;
}

@Resolver(() => ActivityType)
export class ActivityResolver {
  constructor(
    private readonly unit: UnitOfWork<ActivityPorts>,
    private readonly lookups: ActivityLookups,
  ) {}

  @Requires('activities:read')
  @Query(() => ActivityType, { nullable: true, description: 'The activity with this id, or null.' })
  async activity(
    @Arg('id', () => ID, { description: 'The identifier, `act_…`.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<ActivityType | null> {
    const found = await this.lookups.activity(context).load(id);
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
    const page = pageRequest(args, ['instant', 'id']);
    const states = filter?.states ?? null;
    const period = (filter?.period as Period | null | undefined) ?? null;
    const rows = await this.unit.read(readerOf(context), ({ activities }) =>
      activities.list({ states, period }, page),
    );
    return presentPage(rows, page, {
      node: (row) => presentActivity(row, context.language),
      cursor: (row) => [row.startsAt.toISOString(), row.id],
    });
  }

  @Requires('activities:read')
  @FieldResolver(() => Int, { description: 'Registrations on the waiting list.' })
  async waitingCount(@Root() { id }: ActivityType, @Ctx() context: GraphContext): Promise<number> {
    return (await this.lookups.waitingCount(context).load(id))?.count ?? 0;
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
    const page = pageRequest(args, ['instant', 'id']);
    const rows = await this.lookups.registrationsOfActivity(context, page).load(id);
    return presentPage(rows, page, {
      node: presentRegistration,
      cursor: (row) => [row.registeredAt.toISOString(), row.id],
    });
  }
}
