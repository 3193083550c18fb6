import { formatRate, groupBy, money, type Period, rateOf } from '@autoclub/domain-kit';
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
import { cell, type Cell } from '../../figures';
import { askedAs, askerOf, questionOf, type ShownAnswer, type ShownBook, showTo } from '../../figures/graph';
import { asOfDay, type DealerCopy, NATION_TIME_ZONE } from '../../network';
import { DealerEntity } from '../../network/graph';
import type { MixReads } from '../application/ports';
import { type KindCount, orderMix, type OrderMix } from '../domain/order-mix';
import { OrderMixType } from './order-mix.type';

const LONGEST_YEARS = 10;

@Resolver(() => DealerEntity)
export class OrderMixResolver {
  constructor(
    private readonly unit: UnitOfWork<MixReads>,
    private readonly programmes: ProgrammeBook,
    private readonly shown: ShownBook<MixReads>,
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
    const loader = context.loader<DealerCopy, ShownAnswer<OrderMix>>(
      `order mix ${from} ${to}`,
      async (dealers) => {
        const ids = dealers.map(({ dealerId }) => dealerId);
        const counts = await this.unit.read(reader, (reads) => reads.kinds(ids, period));
        const byDealer = groupBy(counts, ({ dealerId }) => dealerId);
        const counted = dealers.map((dealer) => {
          const today = asOfDay(null, reader.now, dealer.timeZone);
          const { suppressBelow: smallest } = this.programmes.inForce(dealer, today).values.analytics;
          const own = byDealer.get(dealer.dealerId) ?? [];
          const mix = orderMix(own, reader.scope.kind === 'dealer' ? null : smallest);
          return { subjectId: dealer.dealerId, answer: mix, cells: cellsOfMix(mix, own), smallest };
        });
        const { days, question } = questionOf(period, asOfDay(null, reader.now, NATION_TIME_ZONE));
        const cellsOf = (reads: MixReads, span: Period) => cellsOfDays(reads, ids, span);
        const asked = { asker: askerOf(context), topic: 'ORDER_MIX', question, mayStand: askedAs(question) };
        return showTo(this.shown, reader, { ...asked, days: { ...days, cellsOf } }, counted);
      },
    );
    const found = await loader.load(copy);
    return found?.answer ? { ...presentMix(found.answer), countedAt: found.countedAt } : null;
  }
}

/** The persons behind each kind over days of which nothing is shown. */
async function cellsOfDays(reads: MixReads, ids: readonly string[], days: Period) {
  const byDealer = groupBy(await reads.kinds(ids, days), ({ dealerId }) => dealerId);
  const cells = [...byDealer].map(
    ([id, counts]) => [id, counts.map(({ kind, peopleCount }) => cell(kind, peopleCount, []))] as const,
  );
  return new Map(cells);
}

/** What the mix says, with the persons behind it. */
function cellsOfMix({ kinds, labourMinor, partsMinor }: OrderMix, counts: readonly KindCount[]): Cell[] {
  const peopleOf = (kind: string) => counts.find((each) => each.kind === kind)?.peopleCount ?? 0;
  const people = counts.reduce((sum, { peopleCount }) => sum + peopleCount, 0);
  return [
    ...kinds.map(({ kind, orderCount }) => cell(kind, peopleOf(kind), [orderCount])),
    cell('REVENUE', people, [labourMinor, partsMinor]),
  ];
}

function presentMix({
  orderCount,
  kinds,
  labourMinor,
  partsMinor,
}: OrderMix): Omit<OrderMixType, 'countedAt'> {
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
