import { codeEnum, connection, LocalDateScalar, MoneyType } from '@autoclub/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Coupon } from '../../coupons/graph';
import { Customer, Membership, StaffMember, Vehicle } from '../../network/graph';
import { RepairOrder } from '../../repair-orders/graph';
import type { GiftKind } from '../domain/renewal-pack';
import type { Choice } from '../domain/renewal-programme';

export const RenewalPackChoiceEnum = codeEnum<Choice>(
  'RenewalPackChoice',
  'Which of the gifts of a pack the customer chose (rulebook SVC-09).',
  { A: 'The first.', B: 'The second.', C: 'The third, for the largest claims only.' },
);

export const RenewalGiftKindEnum = codeEnum<GiftKind>('RenewalGiftKind', 'What a gift of a pack is.', {
  COUPON: 'Money off the renewal.',
  SERVICE: 'A service that is free.',
  BOUTIQUE: 'Money off the boutique.',
  ACCIDENT_TOW: 'A tow after an accident, free for some kilometres.',
});

@ObjectType('RenewalGift', { description: 'One thing a pack gives; it is a coupon of the customer.' })
export class RenewalGift {
  couponId!: string;

  @Field(() => RenewalGiftKindEnum, { description: 'What it is.' })
  kind!: GiftKind;

  @Field(() => String, { description: 'The definition of its coupon in the programme.' })
  code!: string;

  @Field(() => MoneyType, { description: 'What it is worth by itself.' })
  worthAmount!: MoneyType;

  @Field(() => Int, { nullable: true, description: 'Of a tow the kilometres that are free; else null.' })
  freeKm!: number | null;

  @Field(() => Coupon, { nullable: true, description: 'The coupon that was issued.' })
  coupon?: Coupon | null;
}

@Directive('@key(fields: "id")')
@ObjectType('RenewalPack', {
  description: "After a claim: part of next year's premium paid ahead, and a gift for it (rulebook SVC-09).",
})
export class RenewalPack {
  repairOrderId!: string;

  @Field(() => ID, { description: 'Opaque id, prefix "rnp".' })
  id!: string;

  @Field(() => Customer, { nullable: true, description: 'Who signed.' })
  customer!: Customer;

  @Field(() => Membership, { nullable: true, description: 'The membership of the order; null for none.' })
  membership!: Membership | null;

  @Field(() => Vehicle, { nullable: true, description: 'The repaired vehicle.' })
  vehicle!: Vehicle;

  @Field(() => RepairOrder, { nullable: true, description: 'The claim repair it was signed for.' })
  repairOrder?: RepairOrder | null;

  @Field(() => MoneyType, { description: 'The repair amount of the claim when it was signed.' })
  claimAmount!: MoneyType;

  @Field(() => String, { description: 'The band of the claim in the programme, such as "CLAIM_5K_10K".' })
  packCode!: string;

  @Field(() => RenewalPackChoiceEnum, { description: 'What the customer chose.' })
  choice!: Choice;

  @Field(() => MoneyType, { description: 'The declared worth; not the sum of the gifts.' })
  declaredWorthAmount!: MoneyType;

  @Field(() => MoneyType, { description: "The part of next year's premium that was paid ahead." })
  prepaidAmount!: MoneyType;

  @Field(() => [RenewalGift], { description: 'What the pack gives.' })
  gifts!: RenewalGift[];

  @Field(() => StaffMember, {
    nullable: true,
    description: 'The service advisor who is rewarded; null for none.',
  })
  rewardedStaffMember!: StaffMember | null;

  @Field(() => MoneyType, { description: 'The reward; taken back when the pack is cancelled.' })
  rewardAmount!: MoneyType;

  @Field(() => LocalDateScalar, { description: 'The business day of signing.' })
  signedOn!: string;

  @Field(() => StaffMember, { nullable: true, description: 'Whose token signed it; null for the system.' })
  signedBy!: StaffMember | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day it was cancelled; null while it stands.',
  })
  cancelledOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was cancelled, as a code of the dealer.' })
  cancelReasonCode!: string | null;
}

export const RenewalPackConnection = connection(RenewalPack, 'RenewalPack');

@ObjectType('RenewalOfferChoice', { description: 'What a customer may choose.' })
export class RenewalOfferChoice {
  @Field(() => RenewalPackChoiceEnum, { description: 'Its letter.' })
  choice!: Choice;

  @Field(() => [String], { description: 'Definitions of its coupons in the programme, the tow included.' })
  couponCodes!: string[];
}

@ObjectType('RenewalOffer', {
  description: 'A claim repair for which a pack can be signed today, or was (rulebook SVC-09).',
})
export class RenewalOffer {
  repairOrderId!: string;
  renewalPackId!: string | null;

  @Field(() => RepairOrder, { nullable: true, description: 'The claim repair.' })
  repairOrder?: RepairOrder | null;

  @Field(() => Customer, { nullable: true, description: 'Whose repair it was.' })
  customer!: Customer;

  @Field(() => Vehicle, { nullable: true, description: 'The repaired vehicle.' })
  vehicle!: Vehicle;

  @Field(() => StaffMember, { nullable: true, description: 'The service advisor who is to be reminded.' })
  serviceAdvisor!: StaffMember | null;

  @Field(() => LocalDateScalar, { description: 'The business day of the repair.' })
  settledOn!: string;

  @Field(() => MoneyType, {
    description: 'Labour, parts and other work of the order, no matter who pays, less refunds.',
  })
  claimAmount!: MoneyType;

  @Field(() => String, { description: 'The band of the claim in the programme of today.' })
  packCode!: string;

  @Field(() => String, { description: "What the pack is called, in the caller's language." })
  name!: string;

  @Field(() => MoneyType, { description: 'Its declared worth.' })
  declaredWorthAmount!: MoneyType;

  @Field(() => [RenewalOfferChoice], { description: 'What may be chosen.' })
  choices!: RenewalOfferChoice[];

  @Field(() => Int, { nullable: true, description: 'Free kilometres of its accident tow; null for none.' })
  towFreeKm!: number | null;

  @Field(() => MoneyType, { description: "The least of next year's premium to be paid ahead." })
  leastPrepaidAmount!: MoneyType;

  @Field(() => MoneyType, { description: "The most of next year's premium to be paid ahead." })
  mostPrepaidAmount!: MoneyType;

  @Field(() => RenewalPack, { nullable: true, description: 'The pack that was signed; null until then.' })
  renewalPack?: RenewalPack | null;
}

export const RenewalOfferConnection = connection(RenewalOffer, 'RenewalOffer');
