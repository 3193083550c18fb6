import { keyRefusals } from '@autoclub/domain-kit';
import {
  type CodedUserError,
  type GraphContext,
  MoneyInput,
  presentRefusals,
  Requires,
  userErrorType,
} from '@autoclub/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { callerOf } from '../../documents/graph';
import type { refund } from '../application/refund';
import { refundRefusals } from '../domain/refusals';
import type { OrderLookups } from './lookups';
import { presentOrder, presentRefund } from './present';
import { RepairOrderRefund } from './repair-order-refund.type';
import { RepairOrder } from './repair-order.type';

const texts = { ...keyRefusals.texts, ...refundRefusals.texts };

const RepairOrderRefundUserError = userErrorType('RepairOrderRefund', texts);

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

@ObjectType('RepairOrderRefundPayload', { description: 'The refund and the order after it.' })
class RepairOrderRefundPayload {
  @Field(() => RepairOrder, { nullable: true, description: 'The order as it is now; null when refused.' })
  repairOrder!: RepairOrder | null;

  @Field(() => RepairOrderRefund, {
    nullable: true,
    description: 'The refund as registered; null when refused.',
  })
  refund!: RepairOrderRefund | null;

  @Field(() => Boolean, {
    description: 'Whether this is the stored answer to an earlier call with the same key.',
  })
  replayed!: boolean;

  @Field(() => [RepairOrderRefundUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedUserError[];
}

@Resolver()
export class RepairOrderRefundMutation {
  constructor(
    private readonly run: ReturnType<typeof refund>,
    private readonly lookups: OrderLookups,
  ) {}

  @Requires('orders:write')
  @Mutation(() => RepairOrderRefundPayload, {
    description:
      'Gives back part or all of a settled order; points are counted again on what remains (PTS-05).',
  })
  async repairOrderRefund(
    @Arg('input', () => RepairOrderRefundInput, { description: 'The refund.' }) input: RepairOrderRefundInput,
    @Ctx() context: GraphContext,
  ): Promise<RepairOrderRefundPayload> {
    const { language } = context;
    const { idempotencyKey, ...wanted } = input;
    const outcome = await this.run(callerOf(context), idempotencyKey, wanted);
    if (!outcome.ok) {
      const userErrors = presentRefusals(outcome.refusals, texts, language, RepairOrderRefundUserError);
      return { repairOrder: null, refund: null, replayed: false, userErrors };
    }
    const { answer, replayed, written } = outcome.value;
    const order = written?.order ?? (await this.lookups.order(context, answer.repairOrderId));
    const refunds = written ? [written.refund] : await this.lookups.refundsOf(context, answer.repairOrderId);
    const registered = refunds.find(({ id }) => id === answer.refundId);
    return {
      repairOrder: order && presentOrder(order, language),
      refund: registered ? presentRefund(registered) : null,
      replayed,
      userErrors: [],
    };
  }
}
