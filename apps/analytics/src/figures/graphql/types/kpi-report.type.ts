import type { Period } from '@autoclub/domain-kit';
import { codeEnum, DateRange, LocalDateScalar } from '@autoclub/subgraph-kit';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Grouping } from '../../../measures';
import type { Comparison, Grain } from '../../domain/compared-periods';
import type { Kpi } from '../../domain/kpis/kpi';
import { FreshnessType } from './figures.type';
import { KpiValueType } from './kpi-value.type';

export const KpiLevelEnum = codeEnum<Grouping['level']>('KpiLevel', 'Whose figure it is.', {
  DEALER: 'One dealer.',
  REGION: 'All dealers of a region.',
  NATION: 'All dealers of all regions.',
});

export const KpiGrainEnum = codeEnum<Grain>('KpiGrain', 'How a period is cut into the points of a series.', {
  DAY: 'By business day.',
  MONTH: 'By calendar month.',
  QUARTER: 'By calendar quarter.',
  YEAR: 'By calendar year.',
});

export const KpiComparisonEnum = codeEnum<Comparison>('KpiComparison', 'What a figure is shown beside.', {
  PREVIOUS_PERIOD: 'The period before: whole months before whole months, else as many days.',
  SAME_PERIOD_LAST_YEAR: 'The same days of the year before.',
});

@InputType('KpiScopeInput', { description: 'Whose figure is asked for.' })
export class KpiScopeInput {
  @Field(() => KpiLevelEnum, { description: 'A dealer, a region or the nation.' })
  level!: Grouping['level'];

  @Field(() => ID, { nullable: true, description: 'The dealer or the region; left out for the nation.' })
  id?: string | null;
}

@ObjectType('KpiPoint', { description: 'A KPI over one period.' })
export class KpiPointType {
  @Field(() => DateRange, { description: 'The business days that are summed up.' })
  period!: DateRange;

  @Field(() => KpiValueType, { description: 'The value over them.' })
  value!: KpiValueType;
}

@ObjectType('ComparedKpi', { description: 'A KPI over the period it is compared with.' })
export class ComparedKpiType extends KpiPointType {
  @Field(() => KpiComparisonEnum, { description: 'Which period it is.' })
  comparison!: Comparison;
}

@ObjectType('KpiReport', {
  description:
    'One KPI with what it is compared with, point by point, and how fresh it is (rulebook ANA-09).',
})
export class KpiReportType extends KpiPointType {
  @Field(() => LocalDateScalar, { description: 'The last day of the period that has begun.' })
  asOf!: string;

  @Field(() => String, { description: 'The IANA time zone that cuts the days.' })
  timeZone!: string;

  @Field(() => [ComparedKpiType], { description: 'The periods it is compared with, as asked for.' })
  comparisons!: ComparedKpiType[];

  @Field(() => [KpiPointType], {
    description: 'The period cut at the turns of the calendar; empty without a grain.',
  })
  series!: KpiPointType[];

  @Field(() => FreshnessType, {
    nullable: true,
    description: 'The last event in the figure; null before the first one.',
  })
  freshness!: FreshnessType | null;

  /** What its documents are found by. */
  readonly asked!: KpiAsked;
}

/** Whose KPI, over which days. */
export interface KpiAsked {
  readonly kpi: Kpi;
  readonly level: Grouping['level'];
  readonly subjectId: string;
  readonly period: Period;
}
