import { formatRate, groupBy, money, rateOf } from '@autoclub/domain-kit';
import type { ProgrammeBook } from '@autoclub/programme-config';
import {
  askedPeriod,
  DateRangeInput,
  type GraphContext,
  presentMoney,
  readerOf,
  Requires,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { asOfDay, type DealerCopy } from '../../network';
import { DealerEntity } from '../../network/graph';
import type { MixReads } from '../application/ports';
import { orderMix, type OrderMix } from '../domain/order-mix';
import { OrderMixType } from './order-mix.type';

const LONGEST_YEARS = 10;

@Resolver(() => DealerEntity)
export class OrderMixResolver {
  constructor(
    private readonly unit: UnitOfWork<MixReads>,
    private readonly programmes: ProgrammeBook,
  ) {}

  @Requires('figures:read')
  @FieldResolver(() => OrderMixType, {
    nullable: true,
    description: 'Orders of a period by kind, with labour and parts revenue (rulebook ANA-10).',
  })
  async orderMix(
    @Root() { copy }: DealerEntity,
    @Arg('period', () => DateRangeInput, { description: 'The business days, ten years at most.' })
    { from, to }: DateRangeInput,
    @Ctx() context: GraphContext,
  ): Promise<OrderMixType | null> {
    const period = askedPeriod({ from, to }, LONGEST_YEARS);
    const reader = readerOf(context);
    const loader = context.loader<DealerCopy, OrderMix>(`order mix ${from} ${to}`, async (dealers) => {
      const ids = dealers.map(({ dealerId }) => dealerId);
      const counts = await this.unit.read(reader, (reads) => reads.kinds(ids, period));
      const byDealer = groupBy(counts, ({ dealerId }) => dealerId);
      return dealers.map((dealer) => {
        const today = asOfDay(null, reader.now, dealer.timeZone);
        const { suppressBelow } = this.programmes.inForce(dealer, today).values.analytics;
        const smallest = reader.scope.kind === 'dealer' ? null : suppressBelow;
        return orderMix(byDealer.get(dealer.dealerId) ?? [], smallest);
      });
    });
    const mix = await loader.load(copy);
    return mix && presentMix(mix);
  }
}

function presentMix({ orderCount, kinds, labourMinor, partsMinor }: OrderMix): OrderMixType {
  const amount = (minor: number | null) => (minor === null ? null : presentMoney(money(minor)));
  return {
    orderCount,
    kinds: kinds.map(({ shareBp, ...kind }) => ({ ...kind, shareRate: formatRate(shareBp) })),
    repairRevenue: amount(labourMinor),
    partsRevenue: amount(partsMinor),
    repairByParts:
      labourMinor === null || partsMinor === null ? null : formatRate(rateOf(labourMinor, partsMinor)),
  };
}
