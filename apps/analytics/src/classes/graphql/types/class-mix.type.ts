import {
  codeEnum,
  DateTimeScalar,
  DecimalScalar,
  LocalDateScalar,
  SafeIntScalar,
} from '@autoclub/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { COUNTED_AT } from '../../../figures/graph';
import type { MixGroup } from '../../domain/class-mix';
import { ValueClassEnum } from './class-enums';

export const MixGroupEnum = codeEnum<MixGroup>(
  'ClassMixGroup',
  'A group of the planned mix of customers (rulebook ANA-01).',
  {
    LOYAL: 'Loyal and fairly loyal customers; planned 50 %.',
    GENERAL: 'General and new customers; planned 30 %.',
    INACTIVE: 'Customers about to be lost; planned 15 %.',
    LOST: 'Lost customers; planned 5 %.',
  },
);

@ObjectType('ClassCount', { description: 'How many customers are in a value class.' })
export class ClassCountType {
  @Field(() => ValueClassEnum, { description: 'The class.' })
  class!: keyof typeof ValueClassEnum;

  @Field(() => SafeIntScalar, { nullable: true, description: 'Customers in it; null when suppressed.' })
  customerCount!: number | null;

  @Field(() => Boolean, { description: 'Whether the class is too small to be shown (rulebook ANA-08).' })
  isSuppressed!: boolean;
}

@ObjectType('ClassMixSlice', { description: 'One group of the mix, actual against plan.' })
export class ClassMixSliceType {
  @Field(() => MixGroupEnum, { description: 'The group.' })
  group!: keyof typeof MixGroupEnum;

  @Field(() => SafeIntScalar, { nullable: true, description: 'Customers in it; null when suppressed.' })
  customerCount!: number | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The actual share between 0 and 1; null when suppressed or without any customer.',
  })
  actualRate!: string | null;

  @Field(() => DecimalScalar, { description: 'The planned share between 0 and 1.' })
  plannedRate!: string;

  @Field(() => Boolean, { description: 'Whether the group is too small to be shown (rulebook ANA-08).' })
  isSuppressed!: boolean;
}

@ObjectType('ClassMix', {
  description: 'How the customers of a dealer spread over the value classes on a day.',
})
export class ClassMixType {
  @Field(() => LocalDateScalar, { description: 'The reference day.' })
  asOf!: string;

  @Field(() => String, { description: 'The IANA time zone of the dealer that cuts the days.' })
  timeZone!: string;

  @Field(() => String, { description: 'The version of the programme whose numbers judged.' })
  ruleVersion!: string;

  @Field(() => [ClassCountType], { description: 'Customers by class, in the order of the classes.' })
  counts!: ClassCountType[];

  @Field(() => [ClassMixSliceType], { description: 'The groups of the plan, actual against planned.' })
  groups!: ClassMixSliceType[];

  @Field(() => DateTimeScalar, { nullable: true, description: COUNTED_AT })
  countedAt!: Date | null;
}
