import { formatRate, type LocalDate, rateOf, startOfDay } from '@autoclub/domain-kit';
import {
  answered,
  type AnswerOf,
  byId,
  byOwner,
  callerOf,
  ConnectionArgs,
  type CursorPart,
  DateRangeInput,
  type GraphContext,
  given,
  IdempotencyKey,
  MoneyInput,
  mutationAnswer,
  pageRequest,
  presentMoney,
  presentPage,
  readerOf,
  Requires,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { type OrderLookups, presentOrder, RepairOrder } from '../../repair-orders/graph';
import type { ReworkReads } from '../application/ports';
import { recordRework } from '../application/record-rework';
import type { Rework as ReworkState } from '../domain/rework';
import { Rework, ReworkConnection, TechnicianRework } from './rework.type';

const PLACE: readonly CursorPart[] = ['instant', 'id'];

@InputType('ReworkRecordInput', { description: 'An order that repeats a job of an earlier one.' })
class ReworkRecordInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The order that repeats, settled or under way.' })
  repairOrderId!: string;

  @Field(() => ID, { description: 'The order of the same vehicle it counts against.' })
  repeatedRepairOrderId!: string;

  @Field(() => String, { description: 'Which job, as a code of the dealer.' })
  jobCode!: string;

  @Field(() => MoneyInput, { description: 'What doing it again costs the dealer; zero or more.' })
  costAmount!: MoneyInput;

  @Field(() => [ID], {
    nullable: true,
    description: 'Those who did the job the first time; as the first order says unless given. At most 10.',
  })
  technicianIds?: string[] | null;
}

@InputType('ReworkFilter', {
  description: 'Which repetitions a list holds; every condition given must be met.',
})
class ReworkFilter {
  @Field(() => ID, { nullable: true, description: 'Those against this technician.' })
  technicianId?: string | null;

  @Field(() => DateRangeInput, { nullable: true, description: 'Those recorded on these business days.' })
  recordedOn?: DateRangeInput | null;
}

const answer = mutationAnswer('ReworkRecord', { rework: Rework }, recordRework.refusals, {
  description: 'The repetition that was recorded.',
});

@Resolver()
export class ReworkResolver {
  constructor(
    private readonly record: ReturnType<typeof recordRework>,
    private readonly reads: UnitOfWork<ReworkReads>,
  ) {}

  @Requires('orders:write')
  @Mutation(() => answer.Payload, {
    description:
      'Records that an order repeats a job of an earlier one, which it counts against (rulebook SVC-20).',
  })
  async reworkRecord(
    @Arg('input', () => ReworkRecordInput, { description: 'The two orders.' }) input: ReworkRecordInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof answer>> {
    const { idempotencyKey, ...wanted } = input;
    const outcome = await this.record(callerOf(context), idempotencyKey, wanted);
    return answered(context, answer, outcome, async (result) => {
      const [found] = await this.reads.read(readerOf(context), (reads) =>
        reads.ofOrders([result.answer.repairOrderId]),
      );
      return { rework: found ? presentRework(found) : null };
    });
  }

  @Requires('orders:read')
  @Query(() => ReworkConnection, {
    description: 'Repetitions of jobs, the last recorded first (rulebook SVC-20).',
  })
  async reworks(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Arg('filter', () => ReworkFilter, { nullable: true, description: 'Which; all unless given.' })
    filter: ReworkFilter | null,
    @Ctx() context: GraphContext,
  ) {
    const page = pageRequest(args, PLACE);
    const { recordedOn, ...exact } = given(filter);
    const days = given({
      recordedFrom: recordedOn?.from as LocalDate,
      recordedTo: recordedOn?.to as LocalDate,
    });
    const rows = await this.reads.read(readerOf(context), (reads) => reads.list({ ...exact, ...days }, page));
    return presentPage(rows, page, {
      node: presentRework,
      cursor: ({ recordedAt, repairOrderId }) => [recordedAt.toISOString(), repairOrderId],
    });
  }

  @Requires('orders:read')
  @Query(() => [TechnicianRework], {
    description:
      'What technicians did on some days and had to do again, the most repetitions first; at most 200.',
  })
  async technicianReworks(
    @Arg('days', () => DateRangeInput, { description: 'The business days.' }) days: DateRangeInput,
    @Ctx() context: GraphContext,
  ): Promise<TechnicianRework[]> {
    const reader = readerOf(context);
    if (reader.scope.kind !== 'dealer') return [];
    return this.reads.read(reader, async (reads) => {
      const dealer = await reads.dealer();
      if (!dealer) return [];
      const instant = (day: string) => startOfDay(day as LocalDate, dealer.timeZone);
      const found = await reads.technicians(instant(days.from), instant(days.to));
      return found.map(({ technicianId, jobCount, reworkCount, cost }) => ({
        technician: { id: technicianId },
        jobCount,
        reworkCount,
        reworkRate: formatRate(rateOf(reworkCount, jobCount)),
        costAmount: presentMoney(cost),
      }));
    });
  }
}

@Resolver(() => Rework)
export class OrdersOfRework {
  constructor(private readonly orders: OrderLookups) {}

  @FieldResolver()
  repairOrder(@Root() { repairOrderId }: Rework, @Ctx() context: GraphContext) {
    return this.order(context, repairOrderId);
  }

  @FieldResolver()
  repeatedRepairOrder(@Root() { repeatedRepairOrderId }: Rework, @Ctx() context: GraphContext) {
    return this.order(context, repeatedRepairOrderId);
  }

  private async order(context: GraphContext, id: string): Promise<RepairOrder | null> {
    const order = await this.orders.order(context, id);
    return order && presentOrder(order, context.language);
  }
}

@Resolver(() => RepairOrder)
export class ReworkOfOrder {
  constructor(private readonly reads: UnitOfWork<ReworkReads>) {}

  @Requires('orders:read')
  @FieldResolver(() => Rework, {
    nullable: true,
    description: 'Which earlier order it repeats; null for none.',
  })
  async rework(@Root() order: RepairOrder, @Ctx() context: GraphContext): Promise<Rework | null> {
    const lookup = byId(
      context,
      'rework',
      (reader, ids) => this.reads.read(reader, (reads) => reads.ofOrders(ids)),
      ({ repairOrderId }) => repairOrderId,
    );
    const found = await lookup.load(order.id);
    return found && presentRework(found);
  }

  @Requires('orders:read')
  @FieldResolver(() => [Rework], {
    nullable: true,
    description: 'The repetitions that count against this order.',
  })
  async reworkAgainst(@Root() order: RepairOrder, @Ctx() context: GraphContext): Promise<Rework[]> {
    const lookup = byOwner(
      context,
      'rework against',
      (reader, ids) => this.reads.read(reader, (reads) => reads.against(ids)),
      ({ repeatedRepairOrderId }) => repeatedRepairOrderId,
    );
    return (await lookup.load(order.id)).map(presentRework);
  }
}

function presentRework(rework: ReworkState): Rework {
  const { repairOrderId, repeatedRepairOrderId, jobCode, daysBetween, recordedOn, cost, technicianIds } =
    rework;
  const technicians = technicianIds.map((id) => ({ id }));
  const costAmount = presentMoney(cost);
  return { repairOrderId, repeatedRepairOrderId, jobCode, daysBetween, recordedOn, technicians, costAmount };
}
