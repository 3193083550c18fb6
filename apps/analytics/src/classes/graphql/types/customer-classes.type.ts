import { Explanation, LocalDateScalar } from '@autoclub/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { CustomerFlagEnum, FrequencyClassEnum, ValueClassEnum } from './class-enums';

@ObjectType('ValueLabel', { description: 'The value class of a customer with the rule set that gave it.' })
export class ValueLabelType {
  @Field(() => ValueClassEnum, { description: 'The class.' })
  class!: keyof typeof ValueClassEnum;

  @Field(() => String, { description: 'The rule set, "VALUE" (rulebook ANA-12).' })
  ruleSet!: string;

  @Field(() => String, { description: "The name of the rule set in the caller's language." })
  ruleSetName!: string;

  @Field(() => String, { description: 'The version of the programme whose numbers judged.' })
  ruleVersion!: string;

  @Field(() => Explanation, {
    description: 'Why it is this class: spend, visits, last visit (rulebook CONV-4).',
  })
  explanation!: Explanation;
}

@ObjectType('FrequencyLabel', {
  description: 'The frequency class of a customer with the rule set that gave it.',
})
export class FrequencyLabelType {
  @Field(() => FrequencyClassEnum, { description: 'The class.' })
  class!: keyof typeof FrequencyClassEnum;

  @Field(() => String, { description: 'The rule set, "FREQUENCY" (rulebook ANA-12).' })
  ruleSet!: string;

  @Field(() => String, { description: "The name of the rule set in the caller's language." })
  ruleSetName!: string;

  @Field(() => String, { description: 'The version of the programme whose numbers judged.' })
  ruleVersion!: string;

  @Field(() => Explanation, { description: 'Why it is this class (rulebook CONV-4).' })
  explanation!: Explanation;
}

@ObjectType('CustomerClasses', {
  description: 'A customer as each rule set labels it on a day, over the last 12 months (rulebook ANA-12).',
})
export class CustomerClassesType {
  @Field(() => LocalDateScalar, { description: 'The reference day.' })
  asOf!: string;

  @Field(() => String, { description: 'The IANA time zone of the dealer that cuts the days.' })
  timeZone!: string;

  @Field(() => ValueLabelType, { description: 'By spend, visits and silence (rulebook ANA-01).' })
  value!: ValueLabelType;

  @Field(() => FrequencyLabelType, { description: 'By number of visits (rulebook ANA-02).' })
  frequency!: FrequencyLabelType;

  @Field(() => [CustomerFlagEnum], { description: 'What is said beside the classes.' })
  flags!: (keyof typeof CustomerFlagEnum)[];

  @Field(() => Boolean, { description: 'Whether the customer is class A or potential A (rulebook ANA-02).' })
  isLoyalBase!: boolean;

  @Field(() => [Explanation], { description: 'The explanations of both labels together.' })
  explanation!: Explanation[];

  @Field(() => String, {
    nullable: true,
    description: 'The trace of the last visit in the classes (rulebook PLT-06); null without a visit.',
  })
  traceId!: string | null;
}
