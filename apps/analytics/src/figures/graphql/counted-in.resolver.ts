import { readerOf, Requires } from '@autoclub/subgraph-kit';
import type { GraphContext } from '@autoclub/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { DayFlows } from '../../measures';
import type { CountedOrder } from '../application/ports';
import type { FigureParts } from './figure-parts';
import { presentCountedIn, presentDayFigures } from './present';
import { CountedInType, DealerDayFiguresType } from './types/counted-in.type';
import { RepairOrderEntity } from './types/repair-order.type';

@Resolver(() => RepairOrderEntity)
export class RepairOrderResolver {
  @Requires('orders:read')
  @FieldResolver(() => CountedInType, {
    nullable: true,
    description: 'In which figure the order is counted; null until its event has arrived.',
  })
  countedIn(@Root() { counted }: RepairOrderEntity): CountedInType {
    return presentCountedIn(counted);
  }
}

@Resolver(() => CountedInType)
export class CountedInResolver {
  constructor(private readonly parts: FigureParts) {}

  @Requires('figures:read')
  @FieldResolver(() => DealerDayFiguresType, {
    description: "The dealer's figures of that day, with this order in them.",
  })
  async dealerFiguresDay(
    @Root() { order }: CountedInType,
    @Ctx() context: GraphContext,
  ): Promise<DealerDayFiguresType> {
    const loader = context.loader<CountedOrder, DayFlows>('figures of a day', (orders) =>
      this.parts.unit.read(readerOf(context), (reads) => reads.dayFlows(orders)),
    );
    return presentDayFigures(order.businessDay, (await loader.load(order)) ?? {});
  }
}
