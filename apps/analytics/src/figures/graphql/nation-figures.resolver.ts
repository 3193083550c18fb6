import { DateRangeInput, Requires } from '@autoclub/subgraph-kit';
import type { GraphContext } from '@autoclub/subgraph-kit';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { NATION } from '../../measures';
import { kpis } from '../domain/kpis';
import type { FigureParts } from './figure-parts';
import { loadFigures } from './figures-loader';
import { presentFigures, presentKpi } from './present';
import { readPeriod } from './read-period';
import { requireNation } from './read-scope';
import { FiguresType } from './types/figures.type';
import { KpiType } from './types/kpi.type';

@Resolver()
export class NationFiguresResolver {
  constructor(private readonly parts: FigureParts) {}

  @Requires('figures:read')
  @Query(() => FiguresType, {
    nullable: true,
    description: 'The KPIs of all dealers of all regions; only for those who see every region.',
  })
  async nationFigures(
    @Arg('period', () => DateRangeInput, { description: 'The business days to sum up; at most 10 years.' })
    period: DateRangeInput,
    @Ctx() context: GraphContext,
  ): Promise<FiguresType | null> {
    requireNation(context);
    const subject = { id: NATION };
    const figures = await loadFigures(this.parts, context, 'NATION', subject, readPeriod(period, context));
    return figures && presentFigures(figures, context.language);
  }

  @Requires('figures:read')
  @Query(() => [KpiType], {
    description: 'Every KPI with its formula, unit, goals and lineage (rulebook ANA-04).',
  })
  kpiCatalogue(@Ctx() context: GraphContext): KpiType[] {
    return kpis.map((kpi) => presentKpi(kpi, context.language));
  }
}
