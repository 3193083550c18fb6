import { LocalDateScalar, MoneyType, SafeIntScalar } from '@autoclub/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('PointsClearingLine', { description: 'What two dealers owe each other for points of a month.' })
export class ClearingLineType {
  @Field(() => ID, { description: 'The other dealer, `dlr_…`.' })
  counterpartDealerId!: string;

  @Field(() => SafeIntScalar, { description: 'Points that the other one granted and that were spent here.' })
  spentHerePoints!: number;

  @Field(() => MoneyType, { description: 'What the other one owes for them.' })
  receivableAmount!: MoneyType;

  @Field(() => SafeIntScalar, { description: 'Points granted here that were spent at the other one.' })
  spentTherePoints!: number;

  @Field(() => MoneyType, { description: 'What is owed for them.' })
  payableAmount!: MoneyType;

  @Field(() => MoneyType, { description: 'Receivable less payable; negative: to be paid.' })
  netAmount!: MoneyType;
}

@ObjectType('PointsClearing', {
  description:
    'The netting statement of a month: points granted by one dealer and spent at another (rulebook PTS-13). It never changes; what comes back later is in the month in which it does.',
})
export class ClearingType {
  @Field(() => ID, { description: 'The identifier, `clr_…`.' })
  id!: string;

  @Field(() => LocalDateScalar, { description: 'The first day of the month.' })
  month!: string;

  @Field(() => LocalDateScalar, { description: 'The day it was closed.' })
  closedOn!: string;

  @Field(() => [ClearingLineType], { description: 'One line per other dealer; none: nothing to net.' })
  lines!: ClearingLineType[];

  @Field(() => MoneyType, { description: 'All lines together.' })
  netAmount!: MoneyType;
}
