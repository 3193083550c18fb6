import { formatRate, groupBy, money, type Period, rateOf } from '@autoclub/domain-kit';
import type { ProgrammeBook } from '@autoclub/programme-config';
import {
  askedPeriod,
  DateRangeInput,
  DateTimeScalar,
  DecimalScalar,
  type GraphContext,
  MoneyType,
  presentMoney,
  readerOf,
  Requires,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { cell, type Cell } from '../../figures';
import {
  askedAs,
  askerOf,
  COUNTED_AT,
  questionOf,
  type ShownAnswer,
  type ShownBook,
  showTo,
} from '../../figures/graph';
import { asOfDay, type DealerCopy, NATION_TIME_ZONE } from '../../network';
import { DealerEntity } from '../../network/graph';
import { type FunnelCounts, type OutletFunnel, outletFunnel } from '../domain/outlet-funnel';
import type { FunnelReads } from '../application/ports';

const LONGEST_YEARS = 10;

@ObjectType('OutletFunnelCounts', { description: 'What became of cars that outlets sold (rulebook ANA-14).' })
export class OutletFunnelCounts {
  @Field(() => Int, { description: 'Cars sold.' })
  soldCount!: number;

  @Field(() => Int, { description: 'Of these, came back with a bill that the customer paid.' })
  payingCount!: number;

  @Field(() => Int, { description: 'The others.' })
  notPayingCount!: number;

  @Field(() => Int, {
    description: 'Of the others, without a single order, the check before delivery included.',
  })
  neverSeenCount!: number;

  @Field(() => DecimalScalar, { nullable: true, description: 'Paying by sold, four places, rounded down.' })
  payingRate!: string | null;

  @Field(() => MoneyType, { description: 'What their customers paid since.' })
  revenue!: MoneyType;
}

@ObjectType('OutletFunnelPart', { description: 'The funnel of one outlet.' })
export class OutletFunnelPart {
  @Field(() => ID, { description: 'The outlet, `out_…`.' })
  outletId!: string;

  @Field(() => OutletFunnelCounts, { description: 'What became of its cars.' })
  counts!: OutletFunnelCounts;
}

@ObjectType('OutletFunnel', {
  description: 'Cars sold by outlets, and how many came back paying (rulebook ANA-14).',
})
export class OutletFunnelType {
  @Field(() => OutletFunnelCounts, {
    nullable: true,
    description: 'All outlets; null when suppressed (ANA-08).',
  })
  all!: OutletFunnelCounts | null;

  @Field(() => [OutletFunnelPart], { description: 'Each outlet that sold a car; empty above the dealer.' })
  outlets!: OutletFunnelPart[];

  @Field(() => DateTimeScalar, { nullable: true, description: COUNTED_AT })
  countedAt!: Date | null;
}

@Resolver(() => DealerEntity)
export class OutletFunnelResolver {
  constructor(
    private readonly unit: UnitOfWork<FunnelReads>,
    private readonly programmes: ProgrammeBook,
    private readonly shown: ShownBook<FunnelReads>,
  ) {}

  @Requires('figures:read')
  @FieldResolver(() => OutletFunnelType, {
    nullable: true,
    description: 'What became of the cars that outlets sold in a period (rulebook ANA-14).',
  })
  async outletFunnel(
    @Root() { copy }: DealerEntity,
    @Arg('sold', () => DateRangeInput, { description: `Days of sale, ${LONGEST_YEARS} years at most.` })
    { from, to }: DateRangeInput,
    @Ctx() context: GraphContext,
  ): Promise<OutletFunnelType | null> {
    const sold = askedPeriod({ from, to }, LONGEST_YEARS);
    const reader = readerOf(context);
    const name = `outlet funnel ${sold.from} ${sold.to}`;
    const loader = context.loader<DealerCopy, ShownAnswer<OutletFunnel>>(name, async (dealers) => {
      const ids = dealers.map(({ dealerId }) => dealerId);
      const counts = await this.unit.read(reader, (reads) => reads.outlets(ids, sold));
      const byDealer = groupBy(counts, ({ dealerId }) => dealerId);
      const counted = dealers.map((dealer) => {
        const today = asOfDay(null, reader.now, dealer.timeZone);
        const { suppressBelow: smallest } = this.programmes.inForce(dealer, today).values.analytics;
        const own = byDealer.get(dealer.dealerId) ?? [];
        const answer = outletFunnel(own, reader.scope.kind === 'dealer' ? null : smallest);
        return { subjectId: dealer.dealerId, answer, cells: cellsOfFunnel(answer), smallest };
      });
      const { days, question } = questionOf(sold, asOfDay(null, reader.now, NATION_TIME_ZONE));
      const cellsOf = (reads: FunnelReads, span: Period) => cellsOfDays(reads, ids, span);
      const asked = {
        asker: askerOf(context),
        topic: 'OUTLET_FUNNEL',
        question,
        mayStand: askedAs(question),
      };
      return showTo(this.shown, reader, { ...asked, days: { ...days, cellsOf } }, counted);
    });
    const found = await loader.load(copy);
    if (!found?.answer) return null;
    const { all, outlets } = found.answer;
    return {
      all: all && present(all),
      outlets: outlets.map((each) => ({ outletId: each.outletId, counts: present(each) })),
      countedAt: found.countedAt,
    };
  }
}

/** The groups of a funnel; a car stands for its customer. */
function cellsOfFunnel({ all }: OutletFunnel): Cell[] {
  if (!all) return [];
  const { soldCount, payingCount, neverSeenCount, paidMinor } = all;
  return [
    cell('SOLD', soldCount, [soldCount]),
    cell('PAYING', payingCount, [payingCount, paidMinor]),
    cell('NEVER_SEEN', neverSeenCount, [neverSeenCount]),
    cell('OTHERS', soldCount - payingCount - neverSeenCount, [soldCount - payingCount - neverSeenCount]),
  ];
}

async function cellsOfDays(reads: FunnelReads, ids: readonly string[], days: Period) {
  const byDealer = groupBy(await reads.outlets(ids, days), ({ dealerId }) => dealerId);
  return new Map([...byDealer].map(([id, counts]) => [id, cellsOfFunnel(outletFunnel(counts, null))]));
}

function present({ soldCount, payingCount, neverSeenCount, paidMinor }: FunnelCounts): OutletFunnelCounts {
  return {
    ...{ soldCount, payingCount, neverSeenCount },
    notPayingCount: soldCount - payingCount,
    payingRate: formatRate(rateOf(payingCount, soldCount)),
    revenue: presentMoney(money(paidMinor)),
  };
}
