import { DateRange, DateTimeScalar, DecimalScalar, LocalDateScalar } from '@autoclub/subgraph-kit';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('MonthEndFigure', { description: 'A KPI of a month as it was known, beside what it is now.' })
export class MonthEndFigureType {
  @Field(() => String, { description: 'The code of the KPI.' })
  kpiCode!: string;

  @Field(() => Int, {
    description: 'The version of the definition it was worked out by; each version is a figure of its own.',
  })
  kpiVersion!: number;

  @Field(() => String, { description: "The name of the KPI then, in the caller's language." })
  name!: string;

  @Field(() => String, { description: "The arithmetic then, in words of the caller's language." })
  formula!: string;

  @Field(() => LocalDateScalar, { description: 'The day by whose end it was last seen to change.' })
  changedOn!: string;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The value as it was known; null when there was none.',
  })
  value!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "The version of today's definition; null when it is gone.",
  })
  liveVersion!: number | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "The value by all that is known today and today's definition; null when there is none.",
  })
  liveValue!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'The live value less the kept one; null when the definition has changed or either is missing.',
  })
  differenceValue!: string | null;
}

@ObjectType('MonthEnd', {
  description: 'The figures of a month as they were known on a day (rulebook ANA-13).',
})
export class MonthEndType {
  @Field(() => DateRange, { description: 'The month.' })
  period!: DateRange;

  @Field(() => LocalDateScalar, { description: 'The day by whose end the figures were known.' })
  knownOn!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the month was frozen; null when it is shown as of a day that was asked for.',
  })
  frozenAt!: Date | null;

  @Field(() => [MonthEndFigureType], { description: 'The figures by code and version.' })
  figures!: MonthEndFigureType[];
}
