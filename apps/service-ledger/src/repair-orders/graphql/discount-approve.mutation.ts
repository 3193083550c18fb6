import {
  answered,
  type AnswerOf,
  callerOf,
  DateTimeScalar,
  type GraphContext,
  IdempotencyKey,
  MoneyInput,
  MoneyType,
  mutationAnswer,
  presentMoney,
  readerOf,
  Requires,
  shown,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Customer, StaffMember } from '../../network/graph';
import { approveDiscount } from '../application/approve-discount';
import type { ApprovalReads } from '../application/ports';
import type { StandingApproval } from '../domain/discount-approval';

@ObjectType('StandingDiscountApproval', {
  description: 'What a manager allowed on an order that is still to be settled (rulebook SVC-03).',
})
class StandingDiscountApproval {
  @Field(() => ID, { description: 'Opaque id, prefix "dap".' })
  id!: string;

  @Field(() => String, { description: "The dealer's own order number." })
  roNumber!: string;

  @Field(() => Customer, { nullable: true, description: 'For whom.' })
  customer!: Customer;

  @Field(() => MoneyType, { description: 'All discounts beyond the tier together are this much at most.' })
  limitAmount!: MoneyType;

  @Field(() => String, { description: 'The reason given.' })
  reason!: string;

  @Field(() => StaffMember, { nullable: true, description: 'The manager, by their own token.' })
  approvedBy!: StaffMember;

  @Field(() => DateTimeScalar, { description: 'When it was approved.' })
  approvedAt!: Date;
}

@InputType('RepairOrderDiscountApproveInput', {
  description: 'A discount beyond the tier on an order that is still to be settled.',
})
class RepairOrderDiscountApproveInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => String, { description: "The dealer's own order number; 1–64 characters." })
  roNumber!: string;

  @Field(() => ID, { description: 'For whom.' })
  customerId!: string;

  @Field(() => MoneyInput, { description: 'All discounts beyond the tier together; more than zero.' })
  limitAmount!: MoneyInput;

  @Field(() => String, { description: 'Why; at most 500 characters.' })
  reason!: string;
}

const answer = mutationAnswer(
  'RepairOrderDiscountApprove',
  { approval: shown(StandingDiscountApproval, 'The approval; null when refused.') },
  approveDiscount.refusals,
  { description: 'The approval, which counts when the order is settled.' },
);

@Resolver()
export class RepairOrderDiscountApproveMutation {
  constructor(
    private readonly run: ReturnType<typeof approveDiscount>,
    private readonly approvals: UnitOfWork<ApprovalReads>,
  ) {}

  @Requires('discounts:approve')
  @Mutation(() => answer.Payload, {
    description:
      'Approves, by the own token of a manager, a discount beyond the tier on an order still to be settled.',
  })
  async repairOrderDiscountApprove(
    @Arg('input', () => RepairOrderDiscountApproveInput, { description: 'What is approved.' })
    input: RepairOrderDiscountApproveInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof answer>> {
    const { idempotencyKey, ...wanted } = input;
    const outcome = await this.run(callerOf(context), idempotencyKey, wanted);
    return answered(context, answer, outcome, async ({ answer: { id }, written }) => {
      const approval =
        written ?? (await this.approvals.read(readerOf(context), (approvals) => approvals.byId(id)));
      return { approval: approval ? present(approval) : null };
    });
  }
}

function present({ limit, customerId, approvedById, ...rest }: StandingApproval): StandingDiscountApproval {
  return {
    ...rest,
    limitAmount: presentMoney(limit),
    customer: { id: customerId },
    approvedBy: { id: approvedById },
  };
}
