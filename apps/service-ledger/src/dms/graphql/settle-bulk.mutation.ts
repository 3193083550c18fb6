import {
  answered,
  type AnswerOf,
  callerOf,
  type CodedUserError,
  type GraphContext,
  IdempotencyKey,
  mutationAnswer,
  Requires,
  userErrorOf,
  userErrorType,
} from '@autoclub/subgraph-kit';
import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type SettledItem, settleBulkRefusals, type settleBulkOf, settleRefusals } from '../../repair-orders';
import {
  type OrderLookups,
  presentOrder,
  RepairOrder,
  RepairOrderChangeEnum,
  SettledOrderInput,
} from '../../repair-orders/graph';

const ItemUserError = userErrorType('RepairOrderSettleBulkItem', settleRefusals.texts);

@ObjectType('RepairOrderSettleBulkItem', { description: 'What became of one order of several.' })
class RepairOrderSettleBulkItem {
  @Field(() => Int, { description: 'Its place in the input, from 0.' })
  index!: number;

  @Field(() => RepairOrder, { nullable: true, description: 'The order as it is now; null when refused.' })
  repairOrder!: RepairOrder | null;

  @Field(() => RepairOrderChangeEnum, { nullable: true, description: 'What was done; null when refused.' })
  change!: SettledItem['change'];

  @Field(() => [ItemUserError], { description: 'Why it was refused; the field is the path in the order.' })
  userErrors!: CodedUserError[];
}

@InputType('RepairOrderSettleBulkInput', { description: 'Several finished repair orders.' })
class RepairOrderSettleBulkInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => [SettledOrderInput], { description: 'The orders; 1 to 100, judged in this order.' })
  orders!: SettledOrderInput[];
}

@ObjectType('RepairOrderSettleBulkItems', {
  description: 'What became of the orders, in the order of the input.',
})
class RepairOrderSettleBulkItems {
  @Field(() => [RepairOrderSettleBulkItem], { description: 'One for each order.' })
  items!: RepairOrderSettleBulkItem[];
}

const answer = mutationAnswer(
  'RepairOrderSettleBulk',
  { results: RepairOrderSettleBulkItems },
  { texts: settleBulkRefusals.texts },
  { description: 'What became of each order: good ones are kept, others answered with their reasons.' },
);

@Resolver()
export class RepairOrderSettleBulkMutation {
  constructor(
    private readonly run: ReturnType<typeof settleBulkOf>,
    private readonly lookups: OrderLookups,
  ) {}

  @Requires('orders:write')
  @Mutation(() => answer.Payload, {
    description:
      'Settles up to 100 orders at once, each by the rules of one (rulebook SVC-22). Good ones are kept whatever ' +
      'becomes of the others.',
  })
  async repairOrderSettleBulk(
    @Arg('input', () => RepairOrderSettleBulkInput, { description: 'The orders.' })
    input: RepairOrderSettleBulkInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof answer>> {
    const { idempotencyKey, orders } = input;
    const outcome = await this.run(callerOf(context), idempotencyKey, { orders });
    return answered(context, answer, outcome, async ({ answer: { items } }) => ({
      results: { items: await Promise.all(items.map((item, index) => this.shown(context, item, index))) },
    }));
  }

  private async shown(
    context: GraphContext,
    { repairOrderId, change, refusals }: SettledItem,
    index: number,
  ): Promise<RepairOrderSettleBulkItem> {
    const { language } = context;
    const order = repairOrderId === null ? null : await this.lookups.order(context, repairOrderId);
    return {
      index,
      repairOrder: order && presentOrder(order, language),
      change,
      userErrors: refusals.map((each) => userErrorOf(each, settleRefusals.texts, language, ItemUserError)),
    };
  }
}
