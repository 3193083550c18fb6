import { codeEnum, DateTimeScalar, LocalDateScalar, MoneyType } from '@autoclub/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import { Coupon } from '../../coupons/graph';
import { Customer } from '../../network/graph';
import type { FulfilmentStatus, Target } from '../domain/fulfilment';

export const RedemptionFulfilmentStatusEnum = codeEnum<FulfilmentStatus>(
  'RedemptionFulfilmentStatus',
  'Where the part of the workshop in a redemption of points stands (rulebook PTS-07).',
  {
    FULFILLED: 'It was given.',
    REFUSED: 'It could not be given.',
    TAKEN_BACK: 'It was given and is void again, since the points went back.',
    KEPT: 'It was to be taken back, but the customer has used it already.',
    NOT_ASKED: 'The points were free again before anything was given.',
  },
);

export const RedemptionFulfilmentTargetEnum = codeEnum<Target>(
  'RedemptionFulfilmentTarget',
  'What the workshop gives for points (rulebook PTS-07).',
  {
    COUPON: 'A coupon of the programme.',
    SERVICE: 'A service of the catalogue, as a coupon for it.',
    ORDER_PAYMENT: 'Part of what a customer pays on an order.',
  },
);

@ObjectType('RedemptionFulfilment', {
  description: 'The part of the workshop in a redemption of points (rulebook PTS-07).',
})
export class RedemptionFulfilment {
  @Field(() => ID, { description: 'The redemption.' })
  redemptionId!: string;

  @Field(() => RedemptionFulfilmentTargetEnum, { description: 'What the points are for.' })
  targetType!: Target;

  @Field(() => RedemptionFulfilmentStatusEnum, { description: 'Where it stands.' })
  status!: FulfilmentStatus;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was refused or taken back, as a code; null while it is given.',
  })
  reasonCode!: string | null;

  @Field(() => MoneyType, { description: 'What the points are worth.' })
  worthAmount!: MoneyType;

  @Field(() => Coupon, { nullable: true, description: 'The coupon that was issued, of several the first.' })
  coupon!: Coupon | null;

  @Field(() => ID, { nullable: true, description: 'The order that was paid in part.' })
  repairOrderId!: string | null;

  @Field(() => Customer, { nullable: true, description: 'Whose points they are.' })
  customer!: Customer;

  @Field(() => DateTimeScalar, { description: 'When its last step was taken.' })
  decidedAt!: Date;

  @Field(() => LocalDateScalar, { description: 'The business day of its last step.' })
  decidedOn!: string;
}
