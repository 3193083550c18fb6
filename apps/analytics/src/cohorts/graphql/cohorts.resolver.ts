import { addMonths, groupBy, type LocalDate, type Period } from '@autoclub/domain-kit';
import type { ProgrammeBook } from '@autoclub/programme-config';
import {
  askedPeriod,
  DateRangeInput,
  DateTimeScalar,
  type GraphContext,
  readerOf,
  Requires,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { cell, type Cell } from '../../figures';
import { askerOf, COUNTED_AT, type ShownAnswer, type ShownBook, showTo } from '../../figures/graph';
import { asOfDay, type DealerCopy } from '../../network';
import { DealerEntity } from '../../network/graph';
import { cohorts, type Cohort } from '../domain/cohort';
import type { CohortReads } from '../application/ports';

const LONGEST_YEARS = 3;

@ObjectType('PurchaseCohort', {
  description: 'Cars bought in one month and how many came back since (rulebook ANA-07).',
})
export class PurchaseCohort {
  @Field(() => String, { description: 'The month of purchase, such as "2026-11".' })
  month!: string;

  @Field(() => Int, { nullable: true, description: 'Cars sold; null when suppressed (rulebook ANA-08).' })
  soldCount!: number | null;

  @Field(() => [Int], {
    nullable: 'items',
    description:
      'Cars that came in the month of purchase, in the next, and so on up to the month of today; the check before ' +
      'delivery is no return. An entry is null when suppressed.',
  })
  returningCounts!: (number | null)[];

  @Field(() => DateTimeScalar, { nullable: true, description: COUNTED_AT })
  countedAt!: Date | null;
}

@Resolver(() => DealerEntity)
export class CohortsResolver {
  constructor(
    private readonly unit: UnitOfWork<CohortReads>,
    private readonly programmes: ProgrammeBook,
    private readonly shown: ShownBook,
  ) {}

  @Requires('figures:read')
  @FieldResolver(() => [PurchaseCohort], {
    nullable: true,
    description:
      'Cohorts of the cars bought in a period, by month, above the dealer of whole months; months without a sale are ' +
      'left out (rulebook ANA-07).',
  })
  async purchaseCohorts(
    @Root() { copy }: DealerEntity,
    @Arg('bought', () => DateRangeInput, { description: `Days of purchase, ${LONGEST_YEARS} years at most.` })
    { from, to }: DateRangeInput,
    @Ctx() context: GraphContext,
  ): Promise<PurchaseCohort[] | null> {
    const reader = readerOf(context);
    const isOwn = reader.scope.kind === 'dealer';
    const asked = askedPeriod({ from, to }, LONGEST_YEARS);
    const bought = isOwn ? asked : wholeMonths(asked);
    const name = `cohorts ${bought.from} ${bought.to}`;
    const loader = context.loader<DealerCopy, PurchaseCohort[]>(name, async (dealers) => {
      const ids = dealers.map(({ dealerId }) => dealerId);
      const { sold, returning } = await this.unit.read(reader, async (reads) => ({
        sold: groupBy(await reads.sold(ids, bought), ({ dealerId }) => dealerId),
        returning: groupBy(await reads.returning(ids, bought), ({ dealerId }) => dealerId),
      }));
      const counted = dealers.flatMap((dealer) => {
        const today = asOfDay(null, reader.now, dealer.timeZone);
        const { suppressBelow: smallest } = this.programmes.inForce(dealer, today).values.analytics;
        const rows = (sold.get(dealer.dealerId) ?? []).map(
          ({ month, carCount }) => [month, carCount] as const,
        );
        const back = returning.get(dealer.dealerId) ?? [];
        const found = cohorts(new Map(rows), back, today.slice(0, 7), isOwn ? null : smallest);
        return found.map((answer) => ({
          ...{ dealerId: dealer.dealerId, subjectId: `${dealer.dealerId} ${answer.month}` },
          ...{ answer, cells: cellsOf(answer), smallest },
        }));
      });
      const question = { asker: askerOf(context), topic: 'COHORT', question: 'BY_MONTH' };
      const shown = await showTo(this.shown, reader, question, counted);
      const present = (dealerId: string) =>
        counted.flatMap((one, at) =>
          one.dealerId === dealerId ? [presentCohort(one.answer, shown[at])] : [],
        );
      return ids.map(present);
    });
    return (await loader.load(copy)) ?? [];
  }
}

/** Above the dealer part of a month could be subtracted from the whole. */
function wholeMonths({ from, to }: Period): Period {
  const first = (day: LocalDate) => `${day.slice(0, 7)}-01` as LocalDate;
  return { from: first(from), to: first(to) === to ? to : addMonths(first(to), 1) };
}

/** A car stands for its customer. */
function cellsOf({ soldCount, returning }: Cohort): Cell[] {
  const months = returning.map((count, at) => cell(`MONTH ${at}`, count ?? 0, [count]));
  return [cell('SOLD', soldCount ?? 0, [soldCount]), ...months];
}

function presentCohort(fresh: Cohort, shown: ShownAnswer<Cohort> | undefined): PurchaseCohort {
  const { month, soldCount, returning } = shown?.answer ?? hidden(fresh);
  return { month, soldCount, returningCounts: [...returning], countedAt: shown?.countedAt ?? null };
}

function hidden({ month, returning }: Cohort): Cohort {
  return { month, soldCount: null, returning: returning.map(() => null) };
}
