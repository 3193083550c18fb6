import { businessDayOf, type LocalDate } from '@autoclub/domain-kit';
import { NEWS_DAYS } from '@autoclub/programme-config';
import {
  byId,
  byOwner,
  type Connection,
  ConnectionArgs,
  type CursorPart,
  type GraphContext,
  LocalDateScalar,
  pageRequest,
  presentPage,
  readerOf,
  Requires,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { type OrderLookups, presentOrder, RepairOrder } from '../../repair-orders/graph';
import { compareDays, type ComparedDay } from '../application/compare-days';
import type { ReconciliationReads } from '../application/ports';
import { judgedSince } from '../domain/difference';
import { presentDay, presentDifference, presentTotals } from './present';
import {
  Reconciliation,
  ReconciliationCheckType,
  ReconciliationConnection,
  ReconciliationDifference,
  ReconciliationTotals,
} from './reconciliation.type';

/** Where a day stands in a list. */
const PLACE: readonly CursorPart[] = ['day'];

/** Differences that are shown in place; the file has all of them. */
const MOST_SHOWN = 100;

@Resolver(() => Reconciliation)
export class ReconciliationResolver {
  constructor(private readonly reads: UnitOfWork<ReconciliationReads>) {}

  @Requires('orders:read')
  @Query(() => Reconciliation, {
    nullable: true,
    description: 'A day in the three books (rulebook SVC-22); null where no control file names it.',
  })
  async reconciliation(
    @Arg('day', () => LocalDateScalar, { description: 'The business day.' }) day: LocalDate,
    @Ctx() context: GraphContext,
  ): Promise<Reconciliation | null> {
    const reader = readerOf(context);
    if (reader.scope.kind !== 'dealer') return null;
    const isThere = await this.reads.read(reader, (books) => books.hasControl(day));
    return isThere ? presentDay(day) : null;
  }

  @Requires('orders:read')
  @Query(() => ReconciliationConnection, {
    description: 'Days of which a control file came, the newest first (rulebook SVC-22).',
  })
  async reconciliations(
    @Args(() => ConnectionArgs) args: ConnectionArgs,
    @Ctx() context: GraphContext,
  ): Promise<Connection<Reconciliation>> {
    const page = pageRequest(args, PLACE);
    const reader = readerOf(context);
    const days =
      reader.scope.kind === 'dealer' ? await this.reads.read(reader, (books) => books.days(page)) : [];
    return presentPage(days, page, { node: presentDay, cursor: (day) => [day] });
  }

  @FieldResolver(() => ReconciliationTotals, { description: 'What the three books have of it now.' })
  async totals(@Root() { day }: Reconciliation, @Ctx() context: GraphContext): Promise<ReconciliationTotals> {
    const { currency, ...compared } = await this.compared(context, day);
    return presentTotals(compared, currency);
  }

  @FieldResolver(() => [ReconciliationDifference], {
    description: 'Orders that differ now, by their numbers; the file has all of them.',
  })
  async differences(
    @Root() { day }: Reconciliation,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many; at most 100.' }) first: number,
    @Ctx() context: GraphContext,
  ): Promise<ReconciliationDifference[]> {
    const { differing } = await this.compared(context, day);
    return differing.slice(0, Math.max(0, Math.min(first, MOST_SHOWN))).map(presentDifference);
  }

  @FieldResolver(() => [ReconciliationCheckType], {
    description: 'What each night found, the last one first.',
  })
  checks(
    @Root() { day }: Reconciliation,
    @Ctx() context: GraphContext,
  ): Promise<readonly ReconciliationCheckType[]> {
    return byOwner(
      context,
      'checks of days',
      (reader, days) => this.reads.read(reader, (books) => books.checksOf(days as LocalDate[])),
      (check) => check.day,
    ).load(day);
  }

  /** All days of one answer are compared by one statement. */
  private async compared(context: GraphContext, day: string) {
    const lookup = byId(
      context,
      'compared days',
      (reader, days) =>
        this.reads.read(reader, async (books) => {
          const dealer = await books.dealer();
          if (!dealer) return [];
          const asked = days as LocalDate[];
          const since = judgedSince(businessDayOf(context.now(), dealer.timeZone), NEWS_DAYS);
          const { currency } = dealer;
          return compareDays(asked, await books.ofDays(asked), since).map((each) => ({ ...each, currency }));
        }),
      (each: ComparedDay) => each.day,
    );
    const found = await lookup.load(day);
    if (!found) throw new Error('A day with a control file has a dealer.');
    return found;
  }
}

@Resolver(() => ReconciliationDifference)
export class OrderOfDifference {
  constructor(private readonly orders: OrderLookups) {}

  @FieldResolver(() => RepairOrder, { nullable: true, description: 'The order of the ledger.' })
  async repairOrder(
    @Root() { repairOrderId }: ReconciliationDifference,
    @Ctx() context: GraphContext,
  ): Promise<RepairOrder | null> {
    const order = repairOrderId === null ? null : await this.orders.order(context, repairOrderId);
    return order && presentOrder(order, context.language);
  }
}
