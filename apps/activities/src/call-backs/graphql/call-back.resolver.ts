import type { LocalDate } from '@autoclub/domain-kit';
import {
  callerOf,
  ConnectionArgs,
  DateRangeInput,
  given,
  pageRequest,
  readerOf,
  Requires,
} from '@autoclub/subgraph-kit';
import type { CursorPart, GraphContext } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Args, Ctx, Field, FieldResolver, ID, InputType, Query, Resolver, Root } from 'type-graphql';
import { CustomerEntity } from '../../network/graph';
import type { CallBackPorts } from '../application/ports';
import { CallBackConnection, CallBackCountType, CallBackType, HeldGiftType } from './call-back.type';
import { CallBackOutcomeEnum, CallBackReasonEnum } from './enums';
import type { CallBackLookups } from './lookups';
import { presentCallBacks } from './present';

/** What a cursor of a list of calls holds: when it was made, then the id. */
const PLACE: readonly CursorPart[] = ['instant', 'id'];

@InputType('CallBackFilter', { description: 'Which calls a list holds; every condition given must be met.' })
class CallBackFilter {
  @Field(() => CallBackOutcomeEnum, { nullable: true, description: 'Those that came to this.' })
  outcome?: keyof typeof CallBackOutcomeEnum | null;

  @Field(() => CallBackReasonEnum, { nullable: true, description: 'Those with this reason.' })
  reason?: keyof typeof CallBackReasonEnum | null;

  @Field(() => ID, { nullable: true, description: 'Those that this member of staff made.' })
  staffMemberId?: string | null;
}

@Resolver(() => CallBackType)
export class CallBackResolver {
  constructor(
    private readonly unit: UnitOfWork<CallBackPorts>,
    private readonly lookups: CallBackLookups,
  ) {}

  @Requires('activities:read')
  @Query(() => CallBackType, { nullable: true, description: 'The call with this id, or null.' })
  callBack(
    @Arg('id', () => ID, { description: 'The identifier, `cbk_…`.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<CallBackType | null> {
    return this.lookups.callBack(context, id);
  }

  @Requires('activities:read')
  @Query(() => CallBackConnection, {
    description: 'Calls to customers who stayed away, the latest first (rulebook ACT-10).',
  })
  async callBacks(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Arg('filter', () => CallBackFilter, { nullable: true, description: 'Which ones; all unless given.' })
    filter: CallBackFilter | null,
    @Ctx() context: GraphContext,
  ) {
    const page = pageRequest(args, PLACE);
    const rows = await this.unit.read(readerOf(context), ({ callBacks }) =>
      callBacks.list(given(filter), page),
    );
    return presentCallBacks(rows, page);
  }

  @Requires('activities:read')
  @Query(() => [CallBackCountType], {
    description: 'What the calls of these business days came to and why, the most frequent first (ANA-05).',
  })
  callBackCounts(
    @Arg('period', () => DateRangeInput, { description: 'The business days.' }) { from, to }: DateRangeInput,
    @Ctx() context: GraphContext,
  ): Promise<CallBackCountType[]> {
    const { dealerId, ...reader } = callerOf(context);
    return this.unit.read(reader, ({ callBacks }) =>
      callBacks.counts(dealerId, { from: from as LocalDate, to: to as LocalDate }),
    );
  }

  @FieldResolver(() => HeldGiftType, {
    nullable: true,
    description: 'The gift that is kept since this call or an earlier one; null for none.',
  })
  async gift(
    @Root() { heldGiftId }: CallBackType,
    @Ctx() context: GraphContext,
  ): Promise<HeldGiftType | null> {
    return heldGiftId === null ? null : this.lookups.gift(context, heldGiftId);
  }
}

@Resolver(() => CustomerEntity)
export class CallBacksOfCustomer {
  constructor(private readonly lookups: CallBackLookups) {}

  @Requires('activities:read')
  @FieldResolver(() => CallBackConnection, {
    nullable: true,
    description: 'Calls to the customer after staying away, the latest first (rulebook ACT-10).',
  })
  callBacks(
    @Root() { id }: CustomerEntity,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
  ) {
    return this.lookups.pageOf(context, id, pageRequest(args, PLACE));
  }

  @Requires('activities:read')
  @FieldResolver(() => HeldGiftType, {
    nullable: true,
    description: 'The gift that is kept for the customer until the next visit; null for none.',
  })
  heldGift(@Root() { id }: CustomerEntity, @Ctx() context: GraphContext): Promise<HeldGiftType | null> {
    return this.lookups.heldFor(context, id);
  }
}
