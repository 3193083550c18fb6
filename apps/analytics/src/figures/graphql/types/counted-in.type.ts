import { LocalDateScalar, MoneyType, SafeIntScalar, DateRange } from '@autoclub/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import type { CountedOrder } from '../../application/ports';

@ObjectType('DealerDayFigures', { description: "What a dealer's figures of one business day are made of." })
export class DealerDayFiguresType {
  @Field(() => DateRange, { description: 'The day as a period, to ask the figures of the dealer for.' })
  period!: DateRange;

  @Field(() => SafeIntScalar, {
    description: 'Visits of the day: vehicles with at least one settled order, each counted once.',
  })
  visitCount!: number;

  @Field(() => SafeIntScalar, { description: 'Those of them of which the customer paid something.' })
  payingVisitCount!: number;

  @Field(() => MoneyType, { description: 'What the customers paid, after discounts and refunds.' })
  customerPaidAmount!: MoneyType;
}

@ObjectType('CountedIn', {
  description: 'The figure a bill is counted in, so that one can be followed to the other (rulebook PLT-06).',
})
export class CountedInType {
  /** Not in the schema: the order that `dealerFiguresDay` belongs to. */
  readonly order!: CountedOrder;

  @Field(() => String, { description: 'The trace that leads from the bill to the figure.' })
  traceId!: string;

  @Field(() => LocalDateScalar, {
    description: "The business day the order is counted on, in the dealer's zone.",
  })
  businessDay!: string;

  @Field(() => DealerDayFiguresType, {
    description: "The dealer's figures of that day, with this order in them.",
  })
  dealerFiguresDay?: DealerDayFiguresType;
}
