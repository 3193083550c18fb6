import {
  answered,
  type AnswerOf,
  callerOf,
  codeEnum,
  DateTimeScalar,
  ExternalRefInput,
  type GraphContext,
  IdempotencyKey,
  mutationAnswer,
  Requires,
  shown,
} from '@autoclub/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { settle } from '../application/settle';
import type { OrderKind } from '../domain/repair-order';
import type { Settlement } from '../domain/settlement';
import type { OrderLookups } from './lookups';
import { presentOrder } from './present';
import { RepairOrderKindEnum } from '../../workshop/graph';
import { RepairOrder } from './repair-order.type';
import { DiscountApprovalInputType, RepairOrderLineInput } from './repair-order-line.input';

export const RepairOrderChangeEnum = codeEnum<Settlement['change']>(
  'RepairOrderChange',
  'What a delivery of a repair order did (rulebook CONV-5).',
  {
    SETTLED: 'It was new: entered and settled.',
    AMENDED: 'A higher revision replaced the content.',
    UNCHANGED: 'It was known word for word; nothing was written.',
  },
);

@InputType('RepairOrderSettleBulkOrderInput', {
  description: 'One of several finished repair orders, with what each party pays.',
})
export class SettledOrderInput {
  @Field(() => String, {
    description: "The dealer's own order number; 1–64 characters, unique at the dealer.",
  })
  roNumber!: string;

  @Field(() => ExternalRefInput, {
    nullable: true,
    description:
      'The number in the system of the dealer; with the revision the key of the document (rulebook CONV-5).',
  })
  externalRef?: ExternalRefInput | null;

  @Field(() => Int, {
    defaultValue: 1,
    description: 'Counts up when the system of the dealer amends the order.',
  })
  revision!: number;

  @Field(() => ID, { description: 'Whose order it is.' })
  customerId!: string;

  @Field(() => ID, { description: 'The vehicle worked on.' })
  vehicleId!: string;

  @Field(() => RepairOrderKindEnum, { description: 'What the order is about.' })
  kind!: OrderKind;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When the vehicle was received; not after the settlement, which stands for it when it is not given.',
  })
  openedAt!: Date | null;

  @Field(() => DateTimeScalar, { description: 'When the bill was fixed; not in the future.' })
  settledAt!: Date;

  @Field(() => Int, { nullable: true, description: 'The reading of the odometer in km.' })
  mileageKm?: number | null;

  @Field(() => String, { nullable: true, description: 'Why the mileage goes backwards, if it does.' })
  mileageReason?: string | null;

  @Field(() => ID, { nullable: true, description: 'The service advisor; a member of staff of the dealer.' })
  serviceAdvisorId?: string | null;

  @Field(() => [RepairOrderLineInput], { description: 'The lines; 1 to 200.' })
  lines!: RepairOrderLineInput[];

  @Field(() => DiscountApprovalInputType, {
    nullable: true,
    description: 'Needed for a discount beyond the tier.',
  })
  discountApproval?: DiscountApprovalInputType | null;
}

@InputType('RepairOrderSettleInput', { description: 'A finished repair order with what each party pays.' })
class RepairOrderSettleInput extends SettledOrderInput {
  @IdempotencyKey()
  idempotencyKey!: string;
}

const answer = mutationAnswer(
  'RepairOrderSettle',
  {
    repairOrder: shown(RepairOrder, 'The order as it is now; null when refused.'),
    change: shown(RepairOrderChangeEnum, 'What this delivery did; null when refused.'),
  },
  settle.refusals,
  { description: 'The settled order; its points arrive a moment later.' },
);

@Resolver()
export class RepairOrderSettleMutation {
  constructor(
    private readonly run: ReturnType<typeof settle>,
    private readonly lookups: OrderLookups,
  ) {}

  @Requires('orders:write')
  @Mutation(() => answer.Payload, {
    description:
      'Enters and settles a finished repair order, amends it by a higher revision, or recognises it ' +
      '(rulebook SVC-01, SVC-02). It is reported to the club: points and tier follow within a second.',
  })
  async repairOrderSettle(
    @Arg('input', () => RepairOrderSettleInput, { description: 'The order.' }) input: RepairOrderSettleInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof answer>> {
    const { idempotencyKey, ...order } = input;
    const outcome = await this.run(callerOf(context), idempotencyKey, order);
    return answered(context, answer, outcome, async ({ answer: { repairOrderId, change }, written }) => {
      const settled = written ?? (await this.lookups.order(context, repairOrderId));
      return { repairOrder: settled && presentOrder(settled, context.language), change };
    });
  }
}
