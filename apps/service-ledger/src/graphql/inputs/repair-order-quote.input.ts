import type { LocalDate } from '@autoclub/domain-kit';
import { LocalDateScalar } from '@autoclub/subgraph-kit';
import { Field, ID, InputType } from 'type-graphql';
import { DiscountApprovalInputType, RepairOrderLineInput } from './repair-order-settle.input';

@InputType('RepairOrderQuoteInput', { description: 'What is to be priced.' })
export class RepairOrderQuoteInput {
  @Field(() => ID, { description: 'For whom.' })
  customerId!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The business day the price is for; today unless given.',
  })
  onDay?: LocalDate | null;

  @Field(() => [RepairOrderLineInput], { description: 'The lines; 1 to 200.' })
  lines!: RepairOrderLineInput[];

  @Field(() => DiscountApprovalInputType, {
    nullable: true,
    description: 'Needed for a discount beyond the tier.',
  })
  discountApproval?: DiscountApprovalInputType | null;
}
