import { connection, DecimalScalar, LocalDateScalar } from '@autoclub/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('KpiSource', {
  description: 'A document that a KPI counts, or of a state a customer who is in it (rulebook ANA-04).',
})
export class KpiSourceType {
  @Field(() => String, {
    description: 'The measure of the KPI that it adds to, such as "CUSTOMER_PAID_MINOR".',
  })
  measure!: string;

  @Field(() => String, { description: 'What it is, such as "ORDER", "POINTS" or "CUSTOMER".' })
  documentKind!: string;

  @Field(() => ID, { description: 'Its identifier; of what is known by two, both with a stroke between.' })
  documentId!: string;

  @Field(() => LocalDateScalar, {
    description: 'The business day it counts on; of a state the day asked for.',
  })
  businessDay!: string;

  @Field(() => DecimalScalar, { description: 'What it adds: an amount, points or a count.' })
  adds!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The trace of its latest event (rulebook PLT-06); null where several documents are counted as one.',
  })
  traceId!: string | null;
}

export const KpiSourceConnection = connection(KpiSourceType, 'KpiSource');
