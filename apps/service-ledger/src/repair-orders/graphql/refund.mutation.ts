import {
  answered,
  type AnswerOf,
  callerOf,
  type GraphContext,
  IdempotencyKey,
  MoneyInput,
  mutationAnswer,
  Requires,
  shown,
} from '@autoclub/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { refund } from '../application/refund';
import type { OrderLookups } from './lookups';
import { presentOrder, presentRefund } from './present';
import { RepairOrder } from './repair-order.type';
import { RepairOrderRefund } from './repair-order-refund.type';

@InputType('RefundedLineInput', { description: 'What is given back of one line.' })
class RefundedLineInput {
  @Field(() => ID, { description: 'The line.' })
  lineId!: string;

  @Field(() => MoneyInput, { description: 'More than zero; not more than remains of the line.' })
  amount!: MoneyInput;
}

@InputType('RepairOrderRefundInput', {
  description: 'Money to give back of a settled order: amounts of lines, or a total. Exactly one of the two.',
})
class RepairOrderRefundInput {
  @IdempotencyKey()
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

const answer = mutationAnswer(
  'RepairOrderRefund',
  {
    repairOrder: shown(RepairOrder, 'The order as it is now; null when refused.'),
    refund: shown(RepairOrderRefund, 'The refund as registered; null when refused.'),
  },
  refund.refusals,
  { description: 'The refund and the order after it.' },
);

@Resolver()
export class RepairOrderRefundMutation {
  constructor(
    private readonly run: ReturnType<typeof refund>,
    private readonly lookups: OrderLookups,
  ) {}

  @Requires('orders:write')
  @Mutation(() => answer.Payload, {
    description:
      'Gives back part or all of a settled order; points are counted again on what remains (PTS-05).',
  })
  async repairOrderRefund(
    @Arg('input', () => RepairOrderRefundInput, { description: 'The refund.' }) input: RepairOrderRefundInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof answer>> {
    const { idempotencyKey, ...wanted } = input;
    const outcome = await this.run(callerOf(context), idempotencyKey, wanted);
    return answered(context, answer, outcome, async ({ answer: { repairOrderId, refundId }, written }) => {
      const order = written?.order ?? (await this.lookups.order(context, repairOrderId));
      const refunds = written ? [written.refund] : await this.lookups.refundsOf(context, repairOrderId);
      const registered = refunds.find(({ id }) => id === refundId);
      return {
        repairOrder: order && presentOrder(order, context.language),
        refund: registered ? presentRefund(registered) : null,
      };
    });
  }
}
