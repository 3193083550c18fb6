import { DateRangeInput, Requires } from '@autoclub/subgraph-kit';
import type { GraphContext } from '@autoclub/subgraph-kit';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { FigureParts } from './figure-parts';
import { loadFigures } from './figures-loader';
import { presentFigures } from './present';
import { readPeriod } from './read-period';
import { DealerEntity } from '../../network/graph';
import { FiguresType } from './types/figures.type';

@Resolver(() => DealerEntity)
export class DealerFiguresResolver {
  constructor(private readonly parts: FigureParts) {}

  @Requires('figures:read')
  @FieldResolver(() => FiguresType, {
    nullable: true,
    description: 'The KPIs of the dealer over a period (rulebook ANA-04).',
  })
  async figures(
    @Root() { copy }: DealerEntity,
    @Arg('period', () => DateRangeInput, { description: 'The business days to sum up; at most 10 years.' })
    period: DateRangeInput,
    @Ctx() context: GraphContext,
  ): Promise<FiguresType | null> {
    const { dealerId: id, timeZone, regionId } = copy;
    const subject = { id, timeZone, regionId };
    const figures = await loadFigures(this.parts, context, 'DEALER', subject, readPeriod(period, context));
    return figures && presentFigures(figures, context.language);
  }
}
