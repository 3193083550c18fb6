import { MoneyType } from '@autoclub/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import type { DiscountGround, LineKind, Payer } from '../../domain/repair-order';
import { DiscountGroundEnum, PayerEnum, RepairOrderLineKindEnum } from '../enums';

@ObjectType('QuotedLine', { description: 'A line of a quote with its price.' })
export class QuotedLine {
  @Field(() => RepairOrderLineKindEnum, { description: 'What the line is for.' })
  kind!: LineKind;

  @Field(() => PayerEnum, { description: 'Who pays it.' })
  payer!: Payer;

  @Field(() => String, { nullable: true, description: 'What was done or fitted.' })
  description!: string | null;

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
