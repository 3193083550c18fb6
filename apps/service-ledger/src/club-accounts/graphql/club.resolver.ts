import { addDays, businessDayOf, type LocalDate, money, type Period } from '@autoclub/domain-kit';
import {
  byOwner,
  ConnectionArgs,
  type CursorPart,
  DateRangeInput,
  type GraphContext,
  pageRequest,
  presentMoney,
  presentPage,
  readerOf,
  Requires,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Dealer } from '../../network';
import type { ClubReads, Clubs } from '../application/ports';
import {
  ClubAccountBalance,
  ClubFeeSimulation,
  ClubPeriod,
  ClubPeriodConnection,
  ClubPeriodStep,
  ClubWorkload,
} from './club.type';
import { presentCandidate, presentPeriod, presentSimulation, presentStep, presentWorkload } from './present';
import { CompensationCandidateConnection } from './statement.type';

const PLACE: readonly CursorPart[] = ['day', 'id'];

@Resolver(() => ClubPeriod)
export class ClubResolver {
  constructor(
    private readonly reads: UnitOfWork<ClubReads>,
    private readonly clubs: Clubs,
  ) {}

  @Requires('orders:read')
  @Query(() => ClubPeriodConnection, {
    description: "Months of the club's accounts that were closed, the last first (rulebook SVC-18).",
  })
  async clubPeriods(@Args(() => ConnectionArgs) args: ConnectionArgs, @Ctx() context: GraphContext) {
    const page = pageRequest(args, PLACE);
    const periods = await this.reads.read(readerOf(context), (reads) => reads.periods(page));
    return presentPage(periods, page, { node: presentPeriod, cursor: ({ month, id }) => [month, id] });
  }

  @Requires('orders:read')
  @Query(() => ClubFeeSimulation, {
    nullable: true,
    description: 'What fee would cover what the club spent on some days, closed or not (rulebook SVC-18).',
  })
  clubFeeSimulation(
    @Arg('days', () => DateRangeInput, { description: 'The business days.' }) days: DateRangeInput,
    @Ctx() context: GraphContext,
  ): Promise<ClubFeeSimulation | null> {
    return this.ofDealer(context, async (reads, dealer, today) => {
      const { prices } = this.clubs(dealer, today);
      const { lines, payingCount } = await reads.sums(days as Period, prices);
      return presentSimulation(lines, payingCount, money(0, dealer.currency));
    });
  }

  @Requires('orders:read')
  @Query(() => CompensationCandidateConnection, {
    nullable: true,
    description:
      'Cards that end soon and gave less than they cost, the first to end first (rulebook SVC-06).',
  })
  compensationCandidates(@Args(() => ConnectionArgs) args: ConnectionArgs, @Ctx() context: GraphContext) {
    const page = pageRequest(args, PLACE);
    return this.ofDealer(context, async (reads, dealer, today) => {
      const { compensationListDays } = this.clubs(dealer, today);
      const rows = await reads.toCompensate({ from: today, to: addDays(today, compensationListDays) }, page);
      return presentPage(rows, page, {
        node: presentCandidate,
        cursor: ({ days, membershipId }) => [days.to, membershipId],
      });
    });
  }

  @Requires('orders:read')
  @Query(() => [ClubWorkload], {
    nullable: true,
    description:
      'What members asked of departments and people, beside what they brought; at most 500 (rulebook SVC-19).',
  })
  clubWorkload(
    @Arg('days', () => DateRangeInput, { description: 'The business days.' }) days: DateRangeInput,
    @Ctx() context: GraphContext,
  ): Promise<ClubWorkload[] | null> {
    return this.ofDealer(context, async (reads, { currency }) => {
      const rows = await reads.workload(days as Period);
      return rows.map((row) => presentWorkload(row, money(0, currency)));
    });
  }

  @FieldResolver()
  async accounts(@Root() { days }: ClubPeriod, @Ctx() context: GraphContext): Promise<ClubAccountBalance[]> {
    const balances = await this.reads.read(readerOf(context), (reads) => reads.balances(days as Period));
    return balances.map(({ account, amount }) => ({ account, amount: presentMoney(amount) }));
  }

  @FieldResolver()
  async steps(@Root() { id }: ClubPeriod, @Ctx() context: GraphContext): Promise<ClubPeriodStep[]> {
    const lookup = byOwner(
      context,
      'steps of club periods',
      (reader, ids) => this.reads.read(reader, (reads) => reads.stepsOf(ids)),
      ({ clubPeriodId }) => clubPeriodId,
    );
    return (await lookup.load(id)).map(presentStep);
  }

  /** Accounts are a dealer's own; a caller who acts for none has none. */
  private async ofDealer<T>(
    context: GraphContext,
    ask: (reads: ClubReads, dealer: Dealer, today: LocalDate) => Promise<T>,
  ): Promise<T | null> {
    const reader = readerOf(context);
    if (reader.scope.kind !== 'dealer') return null;
    return this.reads.read(reader, async (reads) => {
      const dealer = await reads.dealer();
      return dealer ? ask(reads, dealer, businessDayOf(context.now(), dealer.timeZone)) : null;
    });
  }
}
