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
@ObjectType('ExplanationGround', {
  description: 'A rule, or a line under it, that was considered before a decision, for or against.',
})
export class ExplanationGround {
  @Field(() => String, { description: 'The rule of the rulebook, such as "PTS-03".' })
  ruleId!: string;

  @Field(() => String, { description: "The rule's title in the caller's language." })
  ruleTitle!: string;

  @Field(() => Boolean, { description: 'Whether its condition was met, so that it spoke for a result.' })
  isMet!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The line or record it is about, such as `rol_…`; null: the whole.',
  })
  subjectId!: string | null;

  @Field(() => String, { description: "What it says, in the caller's language." })
  text!: string;
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

  @Field(() => [ExplanationGround], {
    description:
      'The rules and lines that were considered, in their order, and why those against were not met.',
  })
  grounds!: ExplanationGround[];
}
