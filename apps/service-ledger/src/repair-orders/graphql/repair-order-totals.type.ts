import { MoneyType } from '@autoclub/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';

@ObjectType('RepairOrderTotals', {
  description: 'The sums that a quote and a settlement always show (rulebook SVC-02).',
})
export class RepairOrderTotals {
  @Field(() => MoneyType, { description: 'The list prices of all lines.' })
  listAmount!: MoneyType;

  @Field(() => MoneyType, { description: 'What is taken off all lines.' })
  discountAmount!: MoneyType;

  @Field(() => MoneyType, {
    description: 'List less discount, no matter who pays; refunds do not change it.',
  })
  payableAmount!: MoneyType;

  @Field(() => MoneyType, { description: 'The part of the payable amount that the customer pays.' })
  customerPayableAmount!: MoneyType;

  @Field(() => MoneyType, { description: 'All refunds together.' })
  refundedAmount!: MoneyType;
}
