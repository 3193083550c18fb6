import { SafeIntScalar } from '@autoclub/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import { PointsSourceTypeEnum } from '../../ledger/graph';

@ObjectType('EarningRuleParameter', { description: 'A number of the programme that a rule uses.' })
export class EarningRuleParameterType {
  @Field(() => String, { description: 'Its name in the programme, such as "repairStepMinor".' })
  name!: string;

  @Field(() => String, { description: "Its name in the caller's language." })
  label!: string;

  @Field(() => String, {
    description:
      'Its value on the day as words of the caller\'s language, such as "50.00 元" or "CNY 50.00".',
  })
  value!: string;
}

@ObjectType('EarningRuleExample', { description: 'A case that shows how a rule decides.' })
export class EarningRuleExampleType {
  @Field(() => String, { description: "The case in the caller's language." })
  title!: string;

  @Field(() => String, { description: 'The arithmetic.' })
  formula!: string;

  @Field(() => SafeIntScalar, { description: 'The points that come out.' })
  points!: number;
}

@ObjectType('EarningRule', { description: 'One way to earn points (rulebook PTS-02).' })
export class EarningRuleType {
  @Field(() => ID, { description: 'Its code, such as "repair-order".' })
  code!: string;

  @Field(() => String, { description: 'The rule of the rulebook it carries out.' })
  ruleId!: string;

  @Field(() => String, { description: "Its title in the caller's language." })
  title!: string;

  @Field(() => String, { description: "The rule in one sentence, in the caller's language." })
  description!: string;

  @Field(() => PointsSourceTypeEnum, { description: 'The kind of document it judges.' })
  sourceType!: keyof typeof PointsSourceTypeEnum;

  @Field(() => String, { description: 'The version of the programme in force on the day.' })
  programmeVersion!: string;

  @Field(() => [EarningRuleParameterType], { description: 'The numbers it uses, as they are on the day.' })
  parameters!: EarningRuleParameterType[];

  @Field(() => [EarningRuleExampleType], {
    description: 'Cases that show how it decides; tested with every build.',
  })
  examples!: EarningRuleExampleType[];
}
