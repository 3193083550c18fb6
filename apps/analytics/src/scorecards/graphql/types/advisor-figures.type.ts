import { SafeIntScalar } from '@autoclub/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import { KpiValueType } from '../../../figures/graph';

@ObjectType('AdvisorFigures', {
  description: 'What the orders of one service advisor came to over a period (rulebook ANA-09).',
})
export class AdvisorFiguresType {
  @Field(() => ID, { description: 'The service advisor, `stf_…`.' })
  serviceAdvisorId!: string;

  @Field(() => SafeIntScalar, { description: 'Settled orders that the advisor looked after.' })
  orderCount!: number;

  @Field(() => [KpiValueType], {
    description: 'The KPIs that follow from orders alone, in the order of the catalogue.',
  })
  kpis!: KpiValueType[];
}
