import { badUserInput, DateRangeInput, readerOf, Requires } from '@autoclub/subgraph-kit';
import type { GraphContext } from '@autoclub/subgraph-kit';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { readKpi } from '../application/read-kpi';
import { MOST_POINTS, pointsOf } from '../domain/compared-periods';
import type { Comparison, Grain } from '../domain/compared-periods';
import { kpis } from '../domain/kpis';
import { askerOf } from './asker-of';
import type { FigureParts } from './figure-parts';
import { presentReport } from './present';
import { readPeriod } from './read-period';
import { readScope } from './read-scope';
import { KpiComparisonEnum, KpiGrainEnum, KpiReportType, KpiScopeInput } from './types/kpi-report.type';

@Resolver()
export class KpiResolver {
  constructor(private readonly parts: FigureParts) {}

  @Requires('figures:read')
  @Query(() => KpiReportType, {
    nullable: true,
    description:
      'One KPI of the catalogue, with what it is compared with and point by point (rulebook ANA-04, ANA-09). Null when ' +
      'the dealer or region is not there for the caller. BAD_USER_INPUT: an unknown KPI, a period that is empty, turned ' +
      'round or longer than 10 years, a series of more than 62 points.',
  })
  async kpi(
    @Arg('id', () => ID, { description: 'The code of the KPI, such as "AVERAGE_TICKET".' }) id: string,
    @Arg('period', () => DateRangeInput, { description: 'The business days to sum up; at most 10 years.' })
    asked: DateRangeInput,
    @Arg('scope', () => KpiScopeInput, { description: 'Whose figure it is.' }) scope: KpiScopeInput,
    @Ctx() context: GraphContext,
    @Arg('grain', () => KpiGrainEnum, {
      nullable: true,
      description: 'How the series is cut; none: no series.',
    })
    grain?: Grain | null,
    @Arg('compare', () => [KpiComparisonEnum], { nullable: true, description: 'What it is shown beside.' })
    compare?: Comparison[] | null,
  ): Promise<KpiReportType | null> {
    const kpi = kpis.find(({ code }) => code === id);
    if (!kpi) throw unknownKpi();
    const period = readPeriod(asked, context);
    const points = grain ? pointsOf(period, grain) : [];
    if (!points) throw tooManyPoints();
    const subject = await readScope(this.parts, scope, context);
    if (!subject) return null;
    const comparisons = [...new Set(compare ?? [])];
    const asker = askerOf(context);
    const request = { kpi, level: scope.level, subject, period, asker, comparisons, points };
    const { unit, programmes } = this.parts;
    const report = await readKpi(unit, programmes, readerOf(context), request);
    const about = { kpi, level: scope.level, subjectId: subject.id, period };
    return report && presentReport(report, about, context.language);
  }
}

function unknownKpi() {
  return badUserInput({
    zh: '没有此编号（id）的指标；可用的指标见 kpiCatalogue。',
    en: 'There is no KPI of this "id"; the query kpiCatalogue lists them.',
  });
}

function tooManyPoints() {
  return badUserInput({
    zh: `一个序列最多 ${MOST_POINTS} 个点：请缩短期间或选用更大的粒度。`,
    en: `A series has at most ${MOST_POINTS} points: choose a shorter "period" or a coarser "grain".`,
  });
}
