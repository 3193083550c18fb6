import { Explanation, LocalDateScalar } from '@autoclub/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { CustomerFlagEnum, FrequencyClassEnum, ValueClassEnum } from './class-enums';

@ObjectType('ClassChange', {
  description:
    'The classes of a customer from a day on, with the reasons as they were judged then (rulebook ANA-12).',
})
export class ClassChangeType {
  @Field(() => LocalDateScalar, { description: 'The day on which they were these for the first time.' })
  asOf!: string;

  @Field(() => ValueClassEnum, { description: 'By spend, visits and silence (rulebook ANA-01).' })
  valueClass!: keyof typeof ValueClassEnum;

  @Field(() => FrequencyClassEnum, {
    nullable: true,
    description: 'By visits; null of potential A (ANA-02).',
  })
  frequencyClass!: keyof typeof FrequencyClassEnum | null;

  @Field(() => [CustomerFlagEnum], { description: 'Potential A, where it is so.' })
  flags!: (keyof typeof CustomerFlagEnum)[];

  @Field(() => [Explanation], { description: 'Why, by each rule set (rulebook CONV-4).' })
  reasons!: Explanation[];
}
