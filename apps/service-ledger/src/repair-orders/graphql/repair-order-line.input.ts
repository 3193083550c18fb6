import { MoneyInput } from '@autoclub/subgraph-kit';
import { Field, ID, InputType } from 'type-graphql';
import type { LineKind, Payer } from '../domain/repair-order';
import { PayerEnum, RepairOrderLineKindEnum } from './repair-order-line.type';

@InputType('RepairOrderLineInput', { description: 'A line of a repair order.' })
export class RepairOrderLineInput {
  @Field(() => RepairOrderLineKindEnum, { description: 'What the line is for.' })
  kind!: LineKind;

  @Field(() => PayerEnum, { description: 'Who pays it.' })
  payer!: Payer;

  @Field(() => String, { nullable: true, description: 'What was done or fitted; at most 200 characters.' })
  description?: string | null;

  @Field(() => MoneyInput, { description: 'The list price; zero or more.' })
  listAmount!: MoneyInput;

  @Field(() => MoneyInput, {
    nullable: true,
    description:
      "What is taken off. Left out: the member's own discount. More needs an approval, less has no effect.",
  })
  discountAmount?: MoneyInput | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "A coupon of the customer that is used on it, if it is better than the member's own discount " +
      '(rulebook SVC-02). Money off may be named on several lines.',
  })
  couponId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The technician who did it; of the staff of the dealer.' })
  technicianId?: string | null;
}

@InputType('DiscountApprovalInput', {
  description: 'The manager who allows a discount beyond the tier, and the reason (rulebook SVC-03).',
})
export class DiscountApprovalInputType {
  @Field(() => ID, {
    description:
      'A store manager or club manager of the dealer: the caller, or whom the system of the dealer reports as approver.',
  })
  staffMemberId!: string;

  @Field(() => String, { description: 'Why; at most 500 characters.' })
  reason!: string;
}
