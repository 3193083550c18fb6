import { businessDayOf, daysBetween, type Period } from '@autoclub/domain-kit';
import {
  badUserInput,
  ConnectionArgs,
  type CursorPart,
  DateRangeInput,
  type GraphContext,
  given,
  pageRequest,
  presentPage,
  readerOf,
  Requires,
} from '@autoclub/subgraph-kit';
import { Arg, Args, Ctx, Field, FieldResolver, ID, InputType, Query, Resolver, Root } from 'type-graphql';
import { Customer } from '../../network/graph';
import { type OrderLookups, presentOrder, RepairOrder } from '../../repair-orders/graph';
import type { Rescues } from '../application/ports';
import type { RescueStatus } from '../domain/rescue-case';
import { rosterHorizon, spanOf, uncovered } from '../domain/roster';
import { presentCase, type RescueLookups } from './lookups';
import { RescueCase, RescueCaseConnection, RescueRoster, RescueStatusEnum } from './rescue.type';

const PLACE: readonly CursorPart[] = ['instant', 'id'];
const MOST_DAYS = 62;

@InputType('RescueCaseFilter', {
  description: 'Which rescues a list holds; every condition given must be met.',
})
class RescueCaseFilter {
  @Field(() => RescueStatusEnum, { nullable: true, description: 'Those that stand so.' })
  status?: RescueStatus | null;

  @Field(() => Boolean, { nullable: true, description: 'Those that are open, or those that are over.' })
  isOpen?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Those of this customer.' })
  customerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Those of this vehicle.' })
  vehicleId?: string | null;
}

@Resolver(() => RescueCase)
export class RescueResolver {
  constructor(
    private readonly lookups: RescueLookups,
    private readonly orders: OrderLookups,
    private readonly rescues: Rescues,
  ) {}

  @Requires('orders:read')
  @Query(() => RescueCase, { nullable: true, description: 'A rescue by its id; null when it is not there.' })
  rescueCase(
    @Arg('id', () => ID, { description: 'The id of the rescue.' }) id: string,
    @Ctx() context: GraphContext,
  ): Promise<RescueCase | null> {
    return this.lookups.rescue(context, id);
  }

  @Requires('orders:read')
  @Query(() => RescueCaseConnection, { description: 'Rescues, the last call first (rulebook SVC-14).' })
  async rescueCases(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Arg('filter', () => RescueCaseFilter, { nullable: true, description: 'Which; all unless given.' })
    filter: RescueCaseFilter | null,
    @Ctx() context: GraphContext,
  ) {
    const page = pageRequest(args, PLACE);
    const { reads } = this.lookups;
    const rows = await reads.read(readerOf(context), (cases) => cases.list(given(filter), page));
    return presentPage(rows, page, {
      node: presentCase,
      cursor: ({ calledAt, id }) => [calledAt.toISOString(), id],
    });
  }

  @Requires('orders:read')
  @Query(() => RescueRoster, {
    nullable: true,
    description: 'Who is on duty for rescues on some days, and where nobody is (rulebook SVC-14).',
  })
  async rescueRoster(
    @Arg('days', () => DateRangeInput, {
      nullable: true,
      description:
        'The business days, at most 62; as far ahead as the programme wants it planned unless given.',
    })
    days: DateRangeInput | null,
    @Ctx() context: GraphContext,
  ): Promise<RescueRoster | null> {
    const [reader, asked] = [readerOf(context), days as Period | null];
    if (reader.scope.kind !== 'dealer') return null;
    if (asked && (asked.to <= asked.from || daysBetween(asked.from, asked.to) > MOST_DAYS))
      throw badUserInput({ zh: '日期须为 1 至 62 天。', en: 'The days are 1 to 62.' });
    return this.lookups.reads.read(reader, async (reads) => {
      const dealer = await reads.dealer();
      if (!dealer) return null;
      const today = businessDayOf(context.now(), dealer.timeZone);
      const span = spanOf(
        asked ?? rosterHorizon(today, this.rescues(dealer, today).rosterDaysAhead),
        dealer.timeZone,
      );
      const found = await reads.shifts(span);
      const gaps = uncovered(span, found);
      const shifts = found.map(({ id, staffMemberId, startsAt, endsAt }) => ({
        id,
        staffMember: { id: staffMemberId },
        startsAt,
        endsAt,
      }));
      return { shifts, gaps, isComplete: gaps.length === 0 };
    });
  }

  @FieldResolver()
  async repairOrder(
    @Root() { repairOrderId }: RescueCase,
    @Ctx() context: GraphContext,
  ): Promise<RepairOrder | null> {
    const order = repairOrderId === null ? null : await this.orders.order(context, repairOrderId);
    return order && presentOrder(order, context.language);
  }
}

@Resolver(() => Customer)
export class RescuesOfCustomer {
  constructor(private readonly lookups: RescueLookups) {}

  @Requires('orders:read')
  @FieldResolver(() => [RescueCase], {
    nullable: true,
    description: "The customer's rescues, the last call first.",
  })
  rescueCases(@Root() customer: Customer, @Ctx() context: GraphContext): Promise<RescueCase[]> {
    return this.lookups.rescuesOf(context, customer.id);
  }
}
