import { formatRate, groupBy, money, rateOf } from '@autoclub/domain-kit';
import type { ProgrammeBook } from '@autoclub/programme-config';
import {
  askedPeriod,
  DateRangeInput,
  DecimalScalar,
  type GraphContext,
  MoneyType,
  presentMoney,
  readerOf,
  Requires,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { asOfDay, type DealerCopy } from '../../network';
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
}

@Resolver(() => DealerEntity)
export class OutletFunnelResolver {
  constructor(
    private readonly unit: UnitOfWork<FunnelReads>,
    private readonly programmes: ProgrammeBook,
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
    const loader = context.loader<DealerCopy, OutletFunnel>(
      `outlet funnel ${from} ${to}`,
      async (dealers) => {
        const ids = dealers.map(({ dealerId }) => dealerId);
        const counts = await this.unit.read(reader, (reads) => reads.outlets(ids, sold));
        const byDealer = groupBy(counts, ({ dealerId }) => dealerId);
        return dealers.map((dealer) => {
          const today = asOfDay(null, reader.now, dealer.timeZone);
          const { suppressBelow } = this.programmes.inForce(dealer, today).values.analytics;
          const smallest = reader.scope.kind === 'dealer' ? null : suppressBelow;
          return outletFunnel(byDealer.get(dealer.dealerId) ?? [], smallest);
        });
      },
    );
    const funnel = await loader.load(copy);
    if (!funnel) return null;
    const outlets = funnel.outlets.map((each) => ({ outletId: each.outletId, counts: present(each) }));
    return { all: funnel.all && present(funnel.all), outlets };
  }
}

function present({ soldCount, payingCount, neverSeenCount, paidMinor }: FunnelCounts): OutletFunnelCounts {
  return {
    ...{ soldCount, payingCount, neverSeenCount },
    notPayingCount: soldCount - payingCount,
    payingRate: formatRate(rateOf(payingCount, soldCount)),
    revenue: presentMoney(money(paidMinor)),
  };
}
