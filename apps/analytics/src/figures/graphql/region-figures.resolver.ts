import { DateRangeInput, Requires } from '@autoclub/subgraph-kit';
import type { GraphContext } from '@autoclub/subgraph-kit';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { FigureParts } from './figure-parts';
import { loadFigures } from './figures-loader';
import { presentFigures } from './present';
import { readPeriod } from './read-period';
import { RegionEntity } from '../../network/graph';
import { FiguresType } from './types/figures.type';

@Resolver(() => RegionEntity)
export class RegionFiguresResolver {
  constructor(private readonly parts: FigureParts) {}

  @Requires('figures:read')
  @FieldResolver(() => FiguresType, {
    nullable: true,
    description: 'The KPIs of all dealers of the region together; groups too small to show are suppressed.',
  })
  async figures(
    @Root() { id }: RegionEntity,
    @Arg('period', () => DateRangeInput, { description: 'The business days to sum up; at most 10 years.' })
    period: DateRangeInput,
    @Ctx() context: GraphContext,
  ): Promise<FiguresType | null> {
    const subject = { id };
    const figures = await loadFigures(this.parts, context, 'REGION', subject, readPeriod(period, context));
    return figures && presentFigures(figures, context.language);
  }
}
