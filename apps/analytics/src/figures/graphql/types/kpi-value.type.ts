import { DecimalScalar } from '@autoclub/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { KpiType } from './kpi.type';

@ObjectType('KpiSlice', { description: 'One part of a KPI that is broken down.' })
export class KpiSliceType {
  @Field(() => String, { description: 'What the part is, such as "CAR_PURCHASE".' })
  code!: string;

  @Field(() => String, { description: "What the part is called in the caller's language." })
  name!: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'Its value; null when it is suppressed.' })
  value!: string | null;

  @Field(() => Boolean, {
    description: 'Whether too few people are behind it to be shown (rulebook ANA-08).',
  })
  isSuppressed!: boolean;
}

@ObjectType('KpiValue', {
  description: 'A KPI worked out for a dealer, a region or the nation over a period.',
})
export class KpiValueType {
  @Field(() => KpiType, { description: 'The definition.' })
  kpi!: KpiType;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'The value, rounded half-up once; null when it is suppressed or nothing was there to divide by.',
  })
  value!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The upper part of the fraction, or the value.',
  })
  numerator!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The lower part of the fraction; null when there is none.',
  })
  denominator!: string | null;

  @Field(() => Boolean, {
    description: 'Whether fewer people than may be shown above the dealer are behind it (rulebook ANA-08).',
  })
  isSuppressed!: boolean;

  @Field(() => [KpiSliceType], { description: 'Its parts, if the KPI is broken down.' })
  slices!: KpiSliceType[];
}
