import {
  DateTimeScalar,
  LocalDateScalar,
  MoneyType,
  SafeIntScalar,
  connection,
} from '@autoclub/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { MembershipEntity, RepairOrderEntity } from '../../network/graph';
import type { RedemptionStatus, ReleaseReason, TargetType } from '../domain/redemption';
import { RedemptionReleaseReasonEnum, RedemptionStatusEnum, RedemptionTargetTypeEnum } from './enums';

@ObjectType('RedemptionTarget', { description: 'What points are spent on.' })
export class RedemptionTargetObject {
  @Field(() => RedemptionTargetTypeEnum, { description: 'Its kind.' })
  type!: TargetType;

  @Field(() => String, {
    nullable: true,
    description: 'The kind of coupon, the service, or the number of the variant.',
  })
  code!: string | null;

  @Field(() => Int, { description: 'How many.' })
  quantity!: number;

  @Field(() => ID, { nullable: true, description: 'The vehicle a service is for.' })
  vehicleId!: string | null;

  @Field(() => RepairOrderEntity, { nullable: true, description: 'The order that is paid in part.' })
  repairOrder!: RepairOrderEntity | null;
}

@ObjectType('RedemptionFunding', { description: 'Points that one dealer granted (rulebook PTS-13).' })
export class RedemptionFundingType {
  @Field(() => ID, { description: 'The dealer.' })
  dealerId!: string;

  @Field(() => SafeIntScalar, { description: 'How many of the points.' })
  points!: number;

  @Field(() => MoneyType, { description: 'What they are worth.' })
  worthAmount!: MoneyType;
}

@ObjectType('PointsRedemptionFulfilment', { description: 'What was given for points.' })
export class RedemptionFulfilmentType {
  @Field(() => String, { description: 'COUPON, ENTITLEMENT_USE, REPAIR_ORDER, ITEM or MEMBERSHIP.' })
  type!: string;

  @Field(() => ID, { description: 'Its identifier in the service that gave it.' })
  id!: string;
}

@Directive('@key(fields: "id")')
@ObjectType('Redemption', {
  description: 'Points spent, or held for something that is being given (rulebook PTS-07).',
})
export class RedemptionType {
  @Field(() => ID, { description: 'The identifier, `rdm_…`.' })
  id!: string;

  @Field(() => RedemptionStatusEnum, { description: 'Where it stands.' })
  status!: RedemptionStatus;

  @Field(() => String, { description: "The status as words of the caller's language." })
  statusLabel!: string;

  @Field(() => RedemptionTargetObject, { description: 'What the points are spent on.' })
  target!: RedemptionTargetObject;

  @Field(() => SafeIntScalar, { description: 'Held while reserved, spent once confirmed.' })
  points!: number;

  @Field(() => MoneyType, { description: 'What they are worth in this category.' })
  worthAmount!: MoneyType;

  @Field(() => [RedemptionFundingType], { description: 'The dealers that granted them, by their lots.' })
  funding!: RedemptionFundingType[];

  @Field(() => DateTimeScalar, { description: 'When they were held.' })
  reservedAt!: Date;

  @Field(() => DateTimeScalar, {
    description: "The time-out by the dealer's clock; undecided, they go free then.",
  })
  expiresAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was decided; null before.' })
  decidedAt!: Date | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The business day it was decided on.' })
  decidedOn!: string | null;

  @Field(() => RedemptionReleaseReasonEnum, { nullable: true, description: 'Why the points were released.' })
  releaseReason!: ReleaseReason | null;

  @Field(() => String, {
    nullable: true,
    description: 'The code with which the one who should give it refused.',
  })
  refusalCode!: string | null;

  @Field(() => Boolean, {
    description: 'It was given after the points had been released, and is taken back.',
  })
  isGivenLate!: boolean;

  @Field(() => RedemptionFulfilmentType, { nullable: true, description: 'What was given.' })
  fulfilment!: RedemptionFulfilmentType | null;

  @Field(() => SafeIntScalar, {
    description: 'Points that came back, by a reversal or refunds of the order.',
  })
  returnedPoints!: number;

  @Field(() => String, { nullable: true, description: 'Why it was taken back.' })
  reversalReasonCode!: string | null;

  @Field(() => MembershipEntity, { nullable: true, description: 'Whose points.' })
  membership!: MembershipEntity | null;

  @Field(() => String, { description: 'The trace of the request that reserved them (rulebook PLT-06).' })
  traceId!: string;
}

export const RedemptionConnection = connection(RedemptionType, 'Redemption');
