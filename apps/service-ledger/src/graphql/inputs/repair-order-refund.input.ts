import { MoneyInput } from '@autoclub/subgraph-kit';
import { Field, ID, InputType } from 'type-graphql';

@InputType('RefundedLineInput', { description: 'What is given back of one line.' })
export class RefundedLineInput {
  @Field(() => ID, { description: 'The line.' })
  lineId!: string;

  @Field(() => MoneyInput, { description: 'More than zero; not more than remains of the line.' })
  amount!: MoneyInput;
}

@InputType('RepairOrderRefundInput', {
  description: 'Money to give back of a settled order: amounts of lines, or a total. Exactly one of the two.',
})
export class RepairOrderRefundInput {
  @Field(() => String, {
    description:
      'Chosen by the client, 1–128 characters; the same key and input answer the first result again.',
  })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The order.' })
  repairOrderId!: string;

  @Field(() => [RefundedLineInput], { nullable: true, description: 'What is given back line by line.' })
  lines?: RefundedLineInput[] | null;

  @Field(() => MoneyInput, {
    nullable: true,
    description: 'A total, spread in proportion over what the customer paid and has not got back.',
  })
  totalAmount?: MoneyInput | null;

  @Field(() => String, { description: 'Why; at most 500 characters.' })
  reason!: string;
}
