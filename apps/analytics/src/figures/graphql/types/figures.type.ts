import { DateRange, DateTimeScalar, LocalDateScalar } from '@autoclub/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { KpiValueType } from './kpi-value.type';

@ObjectType('Freshness', { description: 'The last event that the figures contain (rulebook ANA-09).' })
export class FreshnessType {
  @Field(() => DateTimeScalar, { description: 'When its fact was recorded.' })
  lastEventAt!: Date;

  @Field(() => String, { description: 'Its id, as the consumers know it.' })
  lastEventId!: string;

  @Field(() => String, { description: 'The trace it belongs to, 32 hexadecimal digits (rulebook PLT-06).' })
  lastTraceId!: string;
}

@ObjectType('Figures', { description: 'The KPIs of a dealer, a region or the nation over a period.' })
export class FiguresType {
  @Field(() => DateRange, { description: 'The period that was asked for.' })
  period!: DateRange;

  @Field(() => LocalDateScalar, { description: 'The last day of the period that has begun.' })
  asOf!: string;

  @Field(() => String, { description: 'The IANA time zone that cuts the days.' })
  timeZone!: string;

  @Field(() => [KpiValueType], { description: 'Every KPI of the catalogue, in its order.' })
  kpis!: KpiValueType[];

  @Field(() => FreshnessType, {
    nullable: true,
    description: 'The last event in the figures; null before the first one.',
  })
  freshness!: FreshnessType | null;

  @Field(() => Boolean, { description: 'Whether any of the KPIs is suppressed.' })
  isSuppressed!: boolean;
}
