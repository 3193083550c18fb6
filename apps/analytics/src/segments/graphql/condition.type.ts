import { MoneyInput, MoneyType } from '@autoclub/subgraph-kit';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import type { CustomerFlag, FrequencyClass, ValueClass } from '../../classes';
import { CustomerFlagEnum, FrequencyClassEnum, ValueClassEnum } from '../../classes/graph';

/*
 * A condition as it is given and as it is shown: the same fields twice, so that what is shown can be changed and given
 * back. Only amounts differ, since money that is shown always has its currency.
 */

const AT_LEAST = 'The least, inside; null for no lower end.';
const AT_MOST = 'The most, inside; null for no upper end.';
const ONE = 'One of these fields is given and no other (rulebook ANA-06).';

@InputType('SegmentRangeInput', {
  description: 'Whole numbers between two ends; one of them is given at least.',
})
@ObjectType('SegmentRange', { description: 'Whole numbers between two ends, both inside.' })
export class SegmentRange {
  @Field(() => Int, { nullable: true, description: AT_LEAST })
  atLeast?: number | null;

  @Field(() => Int, { nullable: true, description: AT_MOST })
  atMost?: number | null;
}

@InputType('SegmentAmountRangeInput', {
  description: 'Amounts between two ends; one of them is given at least.',
})
export class SegmentAmountRangeInput {
  @Field(() => MoneyInput, { nullable: true, description: AT_LEAST })
  atLeast?: MoneyInput | null;

  @Field(() => MoneyInput, { nullable: true, description: AT_MOST })
  atMost?: MoneyInput | null;
}

@ObjectType('SegmentAmountRange', { description: 'Amounts between two ends, both inside.' })
export class SegmentAmountRange {
  @Field(() => MoneyType, { nullable: true, description: AT_LEAST })
  atLeast!: MoneyType | null;

  @Field(() => MoneyType, { nullable: true, description: AT_MOST })
  atMost!: MoneyType | null;
}

@InputType('SegmentCarInput', {
  description: 'The customer has a car of which everything given here holds; one field is given at least.',
})
@ObjectType('SegmentCar', { description: 'The customer has a car of which everything given here holds.' })
export class SegmentCar {
  @Field(() => [String], { nullable: true, description: 'It is of one of these models.' })
  modelCodes?: string[] | null;

  @Field(() => SegmentRange, { nullable: true, description: 'Full months since it was bought.' })
  ageMonths?: SegmentRange | null;

  @Field(() => SegmentRange, { nullable: true, description: 'Kilometres on the last bill that says them.' })
  mileageKm?: SegmentRange | null;

  @Field(() => SegmentRange, {
    nullable: true,
    description:
      'Days until its insurance ends, by the policies known here, else by its habit card; negative: it has ended.',
  })
  insuranceEndsInDays?: SegmentRange | null;

  @Field(() => [String], { nullable: true, description: 'Its habit card has one of these habits.' })
  habitCodes?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Its habit card has one of these environments of use.',
  })
  environmentCodes?: string[] | null;
}

/** What both shapes of a condition have. */
@InputType('SegmentLeavesInput', { description: 'One condition by itself.' })
@ObjectType('SegmentLeaves', { description: 'One condition by itself.' })
abstract class SegmentLeaves {
  @Field(() => [ValueClassEnum], { nullable: true, description: 'Is in one of these value classes.' })
  valueClasses?: ValueClass[] | null;

  @Field(() => [FrequencyClassEnum], { nullable: true, description: 'Is in one of these frequency classes.' })
  frequencyClasses?: FrequencyClass[] | null;

  @Field(() => [CustomerFlagEnum], { nullable: true, description: 'Has one of these flags.' })
  flags?: CustomerFlag[] | null;

  @Field(() => [String], { nullable: true, description: 'Holds a card in force of one of these tiers.' })
  tiers?: string[] | null;

  @Field(() => SegmentRange, { nullable: true, description: 'Visits of the last 12 months.' })
  visitCount?: SegmentRange | null;

  @Field(() => SegmentRange, {
    nullable: true,
    description: 'Days since the last visit; never holds of a customer who has not been here.',
  })
  daysSinceVisit?: SegmentRange | null;

  @Field(() => SegmentRange, { nullable: true, description: 'Activities attended in the last 12 months.' })
  activityCount?: SegmentRange | null;

  @Field(() => SegmentCar, { nullable: true, description: 'Has a car of this kind.' })
  car?: SegmentCar | null;
}

@InputType('SegmentConditionInput', { description: `What customers of a segment have in common. ${ONE}` })
export class SegmentConditionInput extends SegmentLeaves {
  @Field(() => [SegmentConditionInput], { nullable: true, description: 'All of these hold.' })
  all?: SegmentConditionInput[] | null;

  @Field(() => [SegmentConditionInput], { nullable: true, description: 'One of these holds at least.' })
  any?: SegmentConditionInput[] | null;

  @Field(() => SegmentConditionInput, { nullable: true, description: 'This does not hold.' })
  not?: SegmentConditionInput | null;

  @Field(() => SegmentAmountRangeInput, {
    nullable: true,
    description: 'What the customer paid in the last 12 months for repair, boutique and insurance.',
  })
  spend?: SegmentAmountRangeInput | null;
}

@ObjectType('SegmentCondition', {
  description: 'What customers of a segment have in common; one field is not null.',
})
export class SegmentCondition extends SegmentLeaves {
  @Field(() => [SegmentCondition], { nullable: true, description: 'All of these hold.' })
  all?: SegmentCondition[] | null;

  @Field(() => [SegmentCondition], { nullable: true, description: 'One of these holds at least.' })
  any?: SegmentCondition[] | null;

  @Field(() => SegmentCondition, { nullable: true, description: 'This does not hold.' })
  not?: SegmentCondition | null;

  @Field(() => SegmentAmountRange, {
    nullable: true,
    description: 'What the customer paid in the last 12 months for repair, boutique and insurance.',
  })
  spend?: SegmentAmountRange | null;
}
