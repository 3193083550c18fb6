import { DateTimeScalar, ExternalRefInput, MoneyInput } from '@autoclub/subgraph-kit';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { LineKind, OrderKind, Payer } from '../../domain/repair-order';
import { PayerEnum, RepairOrderKindEnum, RepairOrderLineKindEnum } from '../enums';

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
}

@InputType('DiscountApprovalInput', {
  description: 'The manager who allows a discount beyond the tier, and the reason (rulebook SVC-03).',
})
export class DiscountApprovalInputType {
  @Field(() => ID, { description: 'A store manager or club manager of the dealer.' })
  staffMemberId!: string;

  @Field(() => String, { description: 'Why; at most 500 characters.' })
  reason!: string;
}

@InputType('RepairOrderSettleInput', { description: 'A finished repair order with what each party pays.' })
export class RepairOrderSettleInput {
  @Field(() => String, {
    description:
      'Chosen by the client, 1–128 characters; the same key and input answer the first result again.',
  })
  idempotencyKey!: string;

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
      'When the vehicle was received; not after the settlement, which stands for it when it is not told.',
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
