import { codeEnum, DateTimeScalar, DecimalScalar, MoneyType } from '@autoclub/subgraph-kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { COUNTED_AT } from '../../figures/graph';
import type { OrderKind } from '../domain/order-mix';

export const OrderMixKindEnum = codeEnum<OrderKind>(
  'OrderMixKind',
  'A kind of repair order (rulebook SVC-01).',
  {
    PERIODIC_MAINTENANCE: 'Periodic maintenance.',
    FIRST_CHECKS: 'First checks at 5 000 and 10 000 km.',
    BODY_AND_PAINT: 'Body and paint.',
    GENERAL_REPAIR: 'General repair.',
    PDS: 'Check before delivery.',
    WARRANTY_CLAIM: 'Warranty claim.',
    ACCIDENT: 'Accident.',
    FREE_INSPECTION: 'Free inspection.',
    REWORK: 'Work done again.',
  },
);

@ObjectType('OrderMixShare', { description: 'Orders of one kind and their share of all (rulebook ANA-10).' })
export class OrderMixShare {
  @Field(() => OrderMixKindEnum, { description: 'The kind.' })
  kind!: OrderKind;

  @Field(() => Int, { nullable: true, description: 'How many orders; null when suppressed.' })
  orderCount!: number | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Of all orders, four places, rounded down; null when suppressed, and without any order.',
  })
  shareRate!: string | null;

  @Field(() => Boolean, {
    description: 'Whether so few people are behind it that it is hidden (rulebook ANA-08).',
  })
  isSuppressed!: boolean;
}

@ObjectType('OrderMix', {
  description:
    'Orders by kind and revenue by department. The reference of sales to parts to repair is 2 : 1 : 4; no event says what ' +
    'a car was sold for, so that sales are not among the figures (rulebook ANA-10).',
})
export class OrderMixType {
  @Field(() => Int, { nullable: true, description: 'Orders in all; null where a kind is suppressed.' })
  orderCount!: number | null;

  @Field(() => [OrderMixShare], { description: 'Every kind, also those without an order.' })
  kinds!: OrderMixShare[];

  @Field(() => MoneyType, {
    nullable: true,
    description: 'What labour was billed at, to any payer; null as above.',
  })
  repairRevenue!: MoneyType | null;

  @Field(() => MoneyType, {
    nullable: true,
    description: 'What parts were billed at, to any payer; null as above.',
  })
  partsRevenue!: MoneyType | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Repair by parts, four places, rounded down; 4 is the reference. Null without parts.',
  })
  repairByParts!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: COUNTED_AT })
  countedAt!: Date | null;
}
