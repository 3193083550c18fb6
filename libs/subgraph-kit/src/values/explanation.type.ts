import { Directive, Field, ObjectType } from 'type-graphql';

@Directive('@shareable')
@ObjectType('ExplanationFact', { description: 'One fact a rule saw when it decided.' })
export class ExplanationFact {
  @Field(() => String, { description: 'The name of the fact, such as "customerPaidAmount".' })
  name!: string;

  @Field(() => String, { description: 'Its value as text, such as "1199.99".' })
  value!: string;
}

@Directive('@shareable')
@ObjectType('Explanation', {
  description:
    'Why a rule decided as it did: the rule, the facts it saw and the arithmetic, as stored at that moment.',
})
export class Explanation {
  @Field(() => String, { description: 'The rule of the rulebook, such as "PTS-02".' })
  ruleId!: string;

  @Field(() => String, { description: "The rule's title in the caller's language." })
  ruleTitle!: string;

  @Field(() => String, {
    description: 'The version of the programme configuration that applied, such as "default@1".',
  })
  ruleVersion!: string;

  @Field(() => String, {
    description: 'The arithmetic with the numbers put in, such as "floor(1199.99 / 50)".',
  })
  formula!: string;

  @Field(() => [ExplanationFact], { description: 'The facts the rule saw.' })
  inputs!: ExplanationFact[];

  @Field(() => String, { description: 'What came out, such as "23".' })
  result!: string;

  @Field(() => String, { description: "All of it as one sentence in the caller's language." })
  text!: string;
}
