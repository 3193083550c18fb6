import {
  connection,
  DateTimeScalar,
  DecimalScalar,
  LocalDateScalar,
  MoneyType,
} from '@autoclub/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { MessageChannelEnum } from '../../messages/graph';
import { DealerEntity, StaffMemberEntity } from '../../network/graph';
import { CampaignArmEnum, CampaignStateEnum, CampaignVerdictEnum } from './enums';

@ObjectType('CampaignTraining', { description: 'That somebody was trained in a script (rulebook ACT-12).' })
export class CampaignTrainingType {
  @Field(() => StaffMemberEntity, { nullable: true, description: 'Who.' })
  staffMember!: StaffMemberEntity | null;

  @Field(() => LocalDateScalar, { description: 'On which day.' })
  trainedOn!: string;
}

@ObjectType('CampaignArmResult', { description: 'What a group of a campaign did within its days (ACT-09).' })
export class CampaignArmResultType {
  @Field(() => CampaignArmEnum, { description: 'The group.' })
  arm!: keyof typeof CampaignArmEnum;

  @Field(() => Int, { description: 'Its members, whether or not they could be reached.' })
  memberCount!: number;

  @Field(() => Int, { description: 'Those with an order, a policy sold here or a purchase with points.' })
  respondedCount!: number;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The share of those who responded, rounded down to four places; null for nobody.',
  })
  responseRate!: string | null;

  @Field(() => Int, { description: 'Repair orders.' })
  orderCount!: number;

  @Field(() => Int, { description: 'Insurance policies sold here.' })
  policyCount!: number;

  @Field(() => Int, { description: 'Purchases with points.' })
  redemptionCount!: number;

  @Field(() => MoneyType, { description: 'What the customers of the orders paid, and the premiums.' })
  businessAmount!: MoneyType;
}

@ObjectType('CampaignResult', { description: 'What a campaign brought and cost (rulebook ACT-09).' })
export class CampaignResultType {
  @Field(() => [CampaignArmResultType], { description: 'The treated first, then the control group if any.' })
  arms!: CampaignArmResultType[];

  @Field(() => CampaignVerdictEnum, { description: 'What can be said of the uplift.' })
  verdict!: keyof typeof CampaignVerdictEnum;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'The response rate of the treated less that of the control group, rounded to four places; null for too few.',
  })
  upliftRate!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The lower bound of the 95 % interval (Newcombe), rounded down; null for too few.',
  })
  upliftLowerRate!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The upper bound of the 95 % interval (Newcombe), rounded up; null for too few.',
  })
  upliftUpperRate!: string | null;

  @Field(() => MoneyType, { description: 'Messages and cards that were closed.' })
  messageCostAmount!: MoneyType;

  @Field(() => MoneyType, {
    description: 'What the customers had of the coupons of the gift, as used so far.',
  })
  giftCostAmount!: MoneyType;

  @Field(() => MoneyType, { description: 'Everything else, as it was recorded.' })
  otherCostAmount!: MoneyType;

  @Field(() => MoneyType, { description: 'The three together.' })
  costAmount!: MoneyType;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it cost more than its budget; null without one.',
  })
  isOverBudget!: boolean | null;
}

@Directive('@key(fields: "id")')
@ObjectType('Campaign', { description: 'A campaign of a dealer (rulebook ACT-09, ACT-12).' })
export class CampaignType {
  /** Not in the schema: what its cost is measured by. */
  readonly money!: { readonly budgetMinor: number | null; readonly otherCostMinor: number };

  @Field(() => ID, { description: 'The identifier, `cmg_…`.' })
  id!: string;

  @Field(() => String, { description: "The dealer's own code, such as WINTER_CHECK_2026." })
  code!: string;

  @Field(() => String, { description: "The name in the caller's language." })
  name!: string;

  @Field(() => CampaignStateEnum, { description: 'How far it has come.' })
  state!: keyof typeof CampaignStateEnum;

  @Field(() => ID, { nullable: true, description: 'The segment it is for; null for a trait.' })
  segmentId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The trait of a habit card it is for; null for a segment.',
  })
  traitCode!: string | null;

  @Field(() => [MessageChannelEnum], { description: 'The channels, taken in turn.' })
  channels!: (keyof typeof MessageChannelEnum)[];

  @Field(() => String, {
    nullable: true,
    description: 'The on-line shop it sells through; null for the store.',
  })
  salesChannelCode!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The pack that is promised to the treated; null for none.',
  })
  packCode!: string | null;

  @Field(() => String, { description: "The script in the caller's language; customers get the Chinese one." })
  script!: string;

  @Field(() => MoneyType, { nullable: true, description: 'What it may cost; null for no budget of its own.' })
  budgetAmount!: MoneyType | null;

  @Field(() => LocalDateScalar, { description: 'Its first day.' })
  startsOn!: string;

  @Field(() => LocalDateScalar, { description: 'The first day after it.' })
  endsOn!: string;

  @Field(() => DecimalScalar, { description: 'The share that is held out at random, such as "0.1000".' })
  controlRate!: string;

  @Field(() => StaffMemberEntity, { nullable: true, description: 'Who wrote it; null for a system.' })
  draftedBy!: StaffMemberEntity | null;

  @Field(() => StaffMemberEntity, { nullable: true, description: 'Who approved it; null before.' })
  approvedBy!: StaffMemberEntity | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was launched; null before.' })
  launchedAt!: Date | null;

  @Field(() => Int, { description: 'Who is treated; 0 before the launch.' })
  treatedCount!: number;

  @Field(() => Int, { description: 'Who is held out; 0 before the launch.' })
  controlCount!: number;

  @Field(() => DealerEntity, { nullable: true, description: 'The dealer whose campaign it is.' })
  dealer!: DealerEntity | null;

  @Field(() => String, { description: 'The trace of its draft (rulebook PLT-06).' })
  traceId!: string;
}

export const CampaignConnection = connection(CampaignType, 'Campaign');
