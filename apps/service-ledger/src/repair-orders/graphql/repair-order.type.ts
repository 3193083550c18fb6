import {
  codeEnum,
  connection,
  DateTimeScalar,
  Explanation,
  ExternalRefType,
  LocalDateScalar,
  MoneyType,
} from '@autoclub/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { DocumentWarningType } from '../../documents/graph';
import { Customer, Dealer, Membership, StaffMember, Vehicle } from '../../network/graph';
import { RepairOrderKindEnum } from '../../workshop/graph';
import type { ApprovalSource } from '../domain/discount-approval';
import type { OrderKind } from '../domain/repair-order';
import type { OrderStatus } from '../domain/repair-order.transitions';
import { RepairOrderLine } from './repair-order-line.type';
import { RepairOrderTotals } from './repair-order-totals.type';

export const RepairOrderStatusEnum = codeEnum<OrderStatus>(
  'RepairOrderStatus',
  'Where a repair order stands (rulebook SVC-01).',
  {
    OPEN: 'Received.',
    IN_PROGRESS: 'Being worked on.',
    COMPLETED: 'Finished, not yet paid.',
    SETTLED: 'What each party pays is fixed.',
    PARTLY_REFUNDED: 'Part of the money went back.',
    REFUNDED: 'All of the money went back.',
  },
);

const ApprovalSourceEnum = codeEnum<ApprovalSource>(
  'DiscountApprovalSource',
  'Where a discount beyond the tier was approved (rulebook SVC-03).',
  {
    APPROVED: 'Here, by the manager.',
    REPORTED: 'In the system of the dealer, which reports it.',
  },
);

@ObjectType('DiscountApproval', {
  description: 'Who allowed a discount beyond the tier, and why (rulebook SVC-03).',
})
export class DiscountApprovalType {
  @Field(() => StaffMember, {
    nullable: true,
    description: 'The manager, who approved it here by their own token; null where that was only reported.',
  })
  approvedBy!: StaffMember | null;

  @Field(() => ApprovalSourceEnum, { description: 'Whether it was approved here or only reported.' })
  source!: ApprovalSource;

  @Field(() => StaffMember, {
    nullable: true,
    description: 'Whom the system of the dealer reports as approver; null where it was approved here.',
  })
  reportedApprover!: StaffMember | null;

  @Field(() => String, { description: 'The reason given.' })
  reason!: string;
}

@Directive('@key(fields: "id")')
@ObjectType('RepairOrder', {
  description:
    'A settled bill of the workshop: what was done, who pays it and what was taken off (rulebook SVC-01).',
})
export class RepairOrder {
  @Field(() => ID, { description: 'Opaque id, prefix "ror".' })
  id!: string;

  @Field(() => String, { description: "The dealer's own order number; unique at the dealer." })
  roNumber!: string;

  @Field(() => ExternalRefType, {
    nullable: true,
    description: 'The number in the system of the dealer, if it came from one.',
  })
  externalRef!: ExternalRefType | null;

  @Field(() => Int, {
    description: 'Counts up with each amendment by the system of the dealer (rulebook CONV-5).',
  })
  revision!: number;

  @Field(() => RepairOrderStatusEnum, { description: 'Where the order stands.' })
  status!: OrderStatus;

  @Field(() => RepairOrderKindEnum, { description: 'What the order is about.' })
  kind!: OrderKind;

  @Field(() => DateTimeScalar, { description: 'When the vehicle was received.' })
  openedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When the bill was fixed.' })
  settledAt!: Date;

  @Field(() => LocalDateScalar, {
    description: "The day of settlement in the dealer's time zone; prices and points go by it.",
  })
  businessDay!: string;

  @Field(() => Int, { nullable: true, description: 'The reading of the odometer in km.' })
  mileageKm!: number | null;

  @Field(() => String, { nullable: true, description: 'Why the mileage went backwards, if it did.' })
  mileageReason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The code of the tier in force on the business day; null for a customer who was no member.',
  })
  tierCode!: string | null;

  @Field(() => Customer, { nullable: true, description: 'Whose order it is: who brought the car and pays.' })
  customer!: Customer;

  @Field(() => Vehicle, { nullable: true, description: 'The vehicle worked on.' })
  vehicle!: Vehicle;

  @Field(() => Membership, {
    nullable: true,
    description: 'The membership in force on the business day, as the workshop knew it.',
  })
  membership!: Membership | null;

  @Field(() => Dealer, { nullable: true, description: 'Whose workshop it was.' })
  dealer!: Dealer;

  @Field(() => Customer, {
    nullable: true,
    description: 'Whose car it was when the order was settled, as the workshop knew.',
  })
  vehicleOwner!: Customer | null;

  @Field(() => [DocumentWarningType], { description: 'What somebody should know of it; empty for most.' })
  warnings!: DocumentWarningType[];

  @Field(() => StaffMember, {
    nullable: true,
    description: 'Whose token entered this revision; null for the system of the dealer.',
  })
  enteredBy!: StaffMember | null;

  @Field(() => StaffMember, { nullable: true, description: 'The service advisor.' })
  serviceAdvisor!: StaffMember | null;

  @Field(() => [RepairOrderLine], { description: 'The lines of the latest revision; at most 200.' })
  lines!: RepairOrderLine[];

  @Field(() => MoneyType, {
    description:
      'The part of what the customer pays that was paid with points; it earns nothing (rulebook PTS-07).',
  })
  paidWithPointsAmount!: MoneyType;

  @Field(() => RepairOrderTotals, { description: 'List, discount, payable.' })
  totals!: RepairOrderTotals;

  @Field(() => Explanation, { description: 'Why this much was taken off (rulebook CONV-4).' })
  discountExplanation!: Explanation;

  @Field(() => DiscountApprovalType, {
    nullable: true,
    description: 'The approval a discount beyond the tier rests on.',
  })
  discountApproval!: DiscountApprovalType | null;

  @Field(() => String, {
    description: 'The trace that leads from the bill to the points and the figures (rulebook PLT-06).',
  })
  traceId!: string;
}

export const RepairOrderConnection = connection(RepairOrder, 'RepairOrder');
