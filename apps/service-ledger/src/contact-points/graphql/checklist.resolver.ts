import { businessDayOf, type LocalDate } from '@autoclub/domain-kit';
import {
  byId,
  byOwner,
  ConnectionArgs,
  DateRangeInput,
  given,
  type GraphContext,
  pageRequest,
  presentPage,
  readerOf,
  Requires,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Args, Ctx, Field, FieldResolver, ID, InputType, Query, Resolver, Root } from 'type-graphql';
import type { ContactPoint } from '../../complaints';
import { ContactPointEnum } from '../../complaints/graph';
import { type OrderLookups, presentOrder, RepairOrder } from '../../repair-orders/graph';
import type { Checklists, RunReads } from '../application/ports';
import {
  ChecklistRun,
  ChecklistRunConnection,
  ChecklistType,
  ContactPointCompliance,
} from './checklist.type';
import { presentChecklist, presentCompliance, presentRun, RUN_PLACE } from './present';

@InputType('ChecklistRunFilter', {
  description: 'Which runs a list holds; every condition given must be met.',
})
class ChecklistRunFilter {
  @Field(() => ContactPointEnum, { nullable: true, description: 'Those at this contact point.' })
  contactPoint?: ContactPoint | null;

  @Field(() => ID, { nullable: true, description: 'Those of this member of staff.' })
  staffMemberId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Those in which everything was done, or was not.' })
  isCompliant?: boolean | null;

  @Field(() => DateRangeInput, { nullable: true, description: 'Those recorded on these business days.' })
  onDays?: DateRangeInput | null;
}

@Resolver(() => ChecklistRun)
export class ChecklistResolver {
  constructor(
    private readonly reads: UnitOfWork<RunReads>,
    private readonly checklistsOf: Checklists,
    private readonly orders: OrderLookups,
  ) {}

  @Requires('signed-in')
  @Query(() => [ChecklistType], {
    description:
      'The checklists of the five contact points in force today at the dealer of the caller (rulebook SVC-17).',
  })
  async checklists(@Ctx() context: GraphContext): Promise<ChecklistType[]> {
    const reader = readerOf(context);
    if (reader.scope.kind !== 'dealer') return [];
    const dealer = await this.reads.read(reader, (runs) => runs.dealer());
    if (!dealer) return [];
    const found = this.checklistsOf(dealer, businessDayOf(context.now(), dealer.timeZone));
    return found.map((checklist) => presentChecklist(checklist, context.language));
  }

  @Requires('orders:read')
  @Query(() => ChecklistRunConnection, {
    description: 'Checklists that were gone through, the last one first.',
  })
  async checklistRuns(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Arg('filter', () => ChecklistRunFilter, { nullable: true, description: 'Which ones; all unless given.' })
    filter: ChecklistRunFilter | null,
    @Ctx() context: GraphContext,
  ) {
    const { onDays, ...exact } = given(filter);
    const days = onDays && { from: onDays.from as LocalDate, to: onDays.to as LocalDate };
    const page = pageRequest(args, RUN_PLACE);
    const rows = await this.reads.read(readerOf(context), (runs) => runs.list({ ...exact, ...days }, page));
    return presentPage(rows, page, {
      node: presentRun,
      cursor: ({ recordedAt, id }) => [recordedAt.toISOString(), id],
    });
  }

  @Requires('orders:read')
  @Query(() => [ContactPointCompliance], {
    description:
      'How often everything was done at each of the five contact points of the dealer of the caller, and what was ' +
      'not (rulebook SVC-17).',
  })
  async contactPointCompliance(
    @Arg('period', () => DateRangeInput, { description: 'The business days.' }) { from, to }: DateRangeInput,
    @Ctx() context: GraphContext,
  ): Promise<ContactPointCompliance[]> {
    const reader = readerOf(context);
    if (reader.scope.kind !== 'dealer') return [];
    const [first, end] = [from as LocalDate, to as LocalDate];
    return this.reads.read(reader, async (runs) =>
      presentCompliance(await runs.counts(first, end), await runs.failedItems(first, end)),
    );
  }

  @FieldResolver(() => RepairOrder, { nullable: true, description: 'The order it was about; null for none.' })
  async repairOrder(@Root() { repairOrderId }: ChecklistRun, @Ctx() context: GraphContext) {
    if (repairOrderId === null) return null;
    const order = await this.orders.order(context, repairOrderId);
    return order && presentOrder(order, context.language);
  }
}

@Resolver(() => RepairOrder)
export class ChecklistsOfOrder {
  constructor(private readonly reads: UnitOfWork<RunReads>) {}

  @Requires('orders:read')
  @FieldResolver(() => [ChecklistRun], {
    description: 'The checklists that were gone through for the order, the last one first.',
  })
  async checklistRuns(@Root() order: RepairOrder, @Ctx() context: GraphContext): Promise<ChecklistRun[]> {
    const lookup = byOwner(
      context,
      'checklists of an order',
      (reader, ids) => this.reads.read(reader, (runs) => runs.ofOrders(ids)),
      ({ repairOrderId }) => repairOrderId ?? '',
    );
    return (await lookup.load(order.id)).map(presentRun);
  }
}

/** A run by its id as the graph shows it; null for another dealer's. */
export async function runById(
  reads: UnitOfWork<RunReads>,
  context: GraphContext,
  id: string,
): Promise<ChecklistRun | null> {
  const lookup = byId(
    context,
    'checklist run',
    (reader, ids) => reads.read(reader, (runs) => runs.byIds(ids)),
    (run) => run.id,
  );
  const found = await lookup.load(id);
  return found && presentRun(found);
}
