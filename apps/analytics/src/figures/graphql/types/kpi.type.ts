import { codeEnum, DecimalScalar } from '@autoclub/subgraph-kit';
import { Field, Int, ObjectType } from 'type-graphql';
import type { Kpi, KpiUnit } from '../../domain/kpis/kpi';

export const KpiUnitEnum = codeEnum<KpiUnit>('KpiUnit', 'How the number of a KPI is read.', {
  MONEY: 'An amount in the currency of the dealers, such as "1199.99".',
  POINTS: 'Whole points.',
  COUNT: 'A whole number of things.',
  RATE: 'A fraction of 1, with four digits.',
  SCORE: 'An average mark from 0 to 10, with two digits.',
});

export const AssessmentPeriodEnum = codeEnum<Kpi['assessmentPeriod']>(
  'AssessmentPeriod',
  'The period over which a KPI is assessed.',
  {
    MONTH: 'A calendar month.',
    QUARTER: 'A calendar quarter.',
    YEAR: 'A calendar year.',
  },
);

@ObjectType('Kpi', {
  description: 'A figure of the catalogue (rulebook ANA-04): what it means and how it is made.',
})
export class KpiType {
  @Field(() => String, { description: 'The code that never changes, such as "AVERAGE_TICKET".' })
  code!: string;

  @Field(() => Int, { description: 'The version of the definition; a changed definition is a new version.' })
  version!: number;

  @Field(() => String, { description: "The name in the caller's language." })
  name!: string;

  @Field(() => String, { description: 'The name in Chinese.' })
  nameZh!: string;

  @Field(() => String, { description: 'The name in English.' })
  nameEn!: string;

  @Field(() => KpiUnitEnum, { description: 'How the number is read.' })
  unit!: keyof typeof KpiUnitEnum;

  @Field(() => String, {
    description:
      'The arithmetic in words of the caller\'s language, such as "customer-paid amount / paying visits".',
  })
  formula!: string;

  @Field(() => Boolean, {
    description: 'Whether a low value is the good one while no goals are agreed, as of complaints.',
  })
  isLowerBetter!: boolean;

  @Field(() => AssessmentPeriodEnum, { description: 'The period over which it is assessed.' })
  assessmentPeriod!: keyof typeof AssessmentPeriodEnum;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The value to reach; null while none is agreed.',
  })
  target!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The value that counts as excellent; null while none is agreed.',
  })
  excellent!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the value is broken down by, such as "SOURCE"; null when it is one number.',
  })
  breakdown!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What it is broken down by, in the caller's language; null when it is one number.",
  })
  breakdownName!: string | null;

  @Field(() => [String], { description: 'The types of the events it is made of.' })
  lineage!: string[];
}
