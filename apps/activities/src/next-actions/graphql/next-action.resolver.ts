import { businessDayOf } from '@autoclub/domain-kit';
import type { LocalDate } from '@autoclub/domain-kit';
import {
  callerOf,
  ConnectionArgs,
  given,
  LocalDateScalar,
  pageRequest,
  Requires,
} from '@autoclub/subgraph-kit';
import type { GraphContext } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Args, Ctx, Field, FieldResolver, ID, InputType, Query, Resolver, Root } from 'type-graphql';
import { CustomerEntity } from '../../network/graph';
import type { NextActionPorts } from '../application/ports';
import { NextActionReasonEnum } from './enums';
import type { NextActionLookups } from './lookups';
import { NextActionConnection, NextActionType } from './next-action.type';
import { ACTION_PLACE, presentNextActions } from './present';

@InputType('NextActionFilter', { description: 'Whose list, and which reasons.' })
class NextActionFilter {
  @Field(() => ID, {
    nullable: true,
    description: 'The list of this member of staff; of the caller unless given.',
  })
  staffMemberId?: string | null;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Whether what nobody has taken yet, the pool of the desk, is among it.',
  })
  withPool!: boolean;

  @Field(() => [NextActionReasonEnum], { nullable: true, description: 'These reasons only.' })
  reasons?: (keyof typeof NextActionReasonEnum)[] | null;
}

@Resolver(() => NextActionType)
export class NextActionResolver {
  constructor(
    private readonly unit: UnitOfWork<NextActionPorts>,
    private readonly lookups: NextActionLookups,
  ) {}

  @Requires('activities:read')
  @Query(() => NextActionType, { nullable: true, description: 'The next action with this id, or null.' })
  nextAction(
    @Arg('id', () => ID, { description: 'The identifier, `nxa_…`.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<NextActionType | null> {
    return this.lookups.action(context, id);
  }

  @Requires('activities:read')
  @Query(() => NextActionConnection, {
    description:
      'The list of a member of staff for a day: whom to contact, why, by when and how (rulebook ACT-14).',
  })
  async nextActions(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Arg('day', () => LocalDateScalar, { nullable: true, description: 'The day; today unless given.' })
    day: string | null,
    @Arg('filter', () => NextActionFilter, { nullable: true, description: 'Whose list, and which reasons.' })
    filter: NextActionFilter | null,
    @Ctx() context: GraphContext,
  ) {
    const { dealerId, staffMemberId, now, ...rest } = callerOf(context);
    const page = pageRequest(args, ACTION_PLACE);
    const { staffMemberId: asked, withPool = true, reasons } = given(filter);
    const rows = await this.unit.read({ ...rest, now }, async ({ network, nextActions }) => {
      const timeZone = (await network.dealer(dealerId))?.timeZone ?? 'UTC';
      const shown = (day ?? businessDayOf(now, timeZone)) as LocalDate;
      const wanted = { staffMemberId: asked ?? staffMemberId, withPool, reasons: reasons ?? null };
      return nextActions.list({ ...wanted, day: shown }, page);
    });
    return presentNextActions(rows, page, context.language);
  }
}

@Resolver(() => CustomerEntity)
export class NextActionsOfCustomer {
  constructor(private readonly lookups: NextActionLookups) {}

  @Requires('activities:read')
  @FieldResolver(() => NextActionConnection, {
    nullable: true,
    description: 'Why the customer should be contacted, what is due first (rulebook ACT-14).',
  })
  nextActions(
    @Root() { id }: CustomerEntity,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
  ) {
    return this.lookups.pageOf(context, id, pageRequest(args, ACTION_PLACE));
  }
}
