import { codeEnum, MoneyType } from '@autoclub/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import { StaffMember } from '../../network/graph';
import type { DiscountGround, LineKind, Payer } from '../domain/repair-order';

export const RepairOrderLineKindEnum = codeEnum<LineKind>('RepairOrderLineKind', 'What a line is for.', {
  LABOUR: "A technician's work; the only kind the member's price applies to.",
  PART: 'A spare part or material.',
  BOUTIQUE: 'Goods of the boutique.',
  INSURANCE: 'Insurance sold with the order.',
  OTHER: 'Anything else.',
});

export const PayerEnum = codeEnum<Payer>('Payer', 'Who pays a line.', {
  CUSTOMER: 'The customer.',
  INSURER: 'An insurer.',
  WARRANTY: 'The manufacturer, under warranty.',
  CLUB: "The club, out of a member's benefits.",
});

export const DiscountGroundEnum = codeEnum<DiscountGround>(
  'DiscountGround',
  'On what ground a line was reduced.',
  {
    NONE: 'It was not reduced.',
    TIER: "By the member's tier (rulebook SVC-02).",
    COUPON: "By a coupon, which was better than the member's tier (rulebook SVC-07).",
    APPROVED: 'By the approval of a manager (rulebook SVC-03).',
  },
);

@ObjectType('QuotedLine', { description: 'A line of a quote with its price.' })
export class QuotedLine {
  @Field(() => RepairOrderLineKindEnum, { description: 'What the line is for.' })
  kind!: LineKind;

  @Field(() => PayerEnum, { description: 'Who pays it.' })
  payer!: Payer;

  @Field(() => String, { nullable: true, description: 'What was done or fitted.' })
  description!: string | null;

  @Field(() => StaffMember, { nullable: true, description: 'The technician; null where nobody is named.' })
  technician!: StaffMember | null;

  @Field(() => MoneyType, { description: 'The list price.' })
  listAmount!: MoneyType;

  @Field(() => MoneyType, {
    description: 'What is taken off; the share of a tier is rounded half-up to one minor unit per line.',
  })
  discountAmount!: MoneyType;

  @Field(() => DiscountGroundEnum, { description: 'On what ground it is reduced.' })
  discountGround!: DiscountGround;

  @Field(() => MoneyType, { description: 'List price less discount.' })
  payableAmount!: MoneyType;
}

@ObjectType('RepairOrderLine', { description: 'A line of a settled order (rulebook SVC-01).' })
export class RepairOrderLine extends QuotedLine {
  @Field(() => ID, { description: 'Opaque id, prefix "rol"; an amendment gives its lines new ids.' })
  id!: string;

  @Field(() => MoneyType, {
    description: 'All refunds of the line together; never more than the payable amount.',
  })
  refundedAmount!: MoneyType;
}
