import { groupBy } from '@autoclub/domain-kit';
import type { ProgrammeBook } from '@autoclub/programme-config';
import { askedPeriod, DateRangeInput, type GraphContext, readerOf, Requires } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
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
}

@Resolver(() => DealerEntity)
export class CohortsResolver {
  constructor(
    private readonly unit: UnitOfWork<CohortReads>,
    private readonly programmes: ProgrammeBook,
  ) {}

  @Requires('figures:read')
  @FieldResolver(() => [PurchaseCohort], {
    nullable: true,
    description:
      'Cohorts of the cars bought in a period, by month; months without a sale are left out (ANA-07).',
  })
  async purchaseCohorts(
    @Root() { copy }: DealerEntity,
    @Arg('bought', () => DateRangeInput, { description: `Days of purchase, ${LONGEST_YEARS} years at most.` })
    { from, to }: DateRangeInput,
    @Ctx() context: GraphContext,
  ): Promise<PurchaseCohort[] | null> {
    const bought = askedPeriod({ from, to }, LONGEST_YEARS);
    const reader = readerOf(context);
    const loader = context.loader<DealerCopy, Cohort[]>(`cohorts ${from} ${to}`, async (dealers) => {
      const ids = dealers.map(({ dealerId }) => dealerId);
      const { sold, returning } = await this.unit.read(reader, async (reads) => ({
        sold: groupBy(await reads.sold(ids, bought), ({ dealerId }) => dealerId),
        returning: groupBy(await reads.returning(ids, bought), ({ dealerId }) => dealerId),
      }));
      return dealers.map((dealer) => {
        const today = asOfDay(null, reader.now, dealer.timeZone);
        const { suppressBelow } = this.programmes.inForce(dealer, today).values.analytics;
        const smallest = reader.scope.kind === 'dealer' ? null : suppressBelow;
        const rows = (sold.get(dealer.dealerId) ?? []).map(
          ({ month, carCount }) => [month, carCount] as const,
        );
        return cohorts(new Map(rows), returning.get(dealer.dealerId) ?? [], today.slice(0, 7), smallest);
      });
    });
    const found = (await loader.load(copy)) ?? [];
    return found.map(({ returning, ...cohort }) => ({ ...cohort, returningCounts: [...returning] }));
  }
}
