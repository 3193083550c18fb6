import { codeEnum, connection, DateRange, LocalDateScalar, MoneyType } from '@autoclub/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Customer, Dealer, Membership, StaffMember, Vehicle } from '../../network/graph';
import type { CouponKind } from '../domain/coupon';
import type { CouponStatus } from '../domain/coupon.transitions';

export const CouponKindEnum = codeEnum<CouponKind>(
  'CouponKind',
  'What a coupon is good for (rulebook SVC-07).',
  {
    MONEY_OFF_INSURANCE_RENEWAL: 'Money off the renewal of an insurance.',
    MONEY_OFF_BOUTIQUE: 'Money off goods of the boutique.',
    FREE_SERVICE: 'One named service, free.',
    LABOUR_DISCOUNT: 'A share off the labour of one order.',
    CAR_PURCHASE_REFERRAL_FUND: 'Money towards a car, for the buyer or someone they recommend.',
    PREMIUM_BACK: 'Part of a premium back, in money or goods.',
  },
);

export const CouponStatusEnum = codeEnum<CouponStatus>(
  'CouponStatus',
  'Where a coupon stands today, by the clock of the dealer (rulebook SVC-07).',
  {
    ISSUED: 'It can be used.',
    RESERVED: 'It is held for something.',
    USED: 'It was used.',
    EXPIRED: 'Its last day has passed.',
    VOID: 'It was taken back.',
  },
);

@ObjectType('CouponReference', { description: 'Another record by its kind and identifier.' })
export class CouponReference {
  @Field(() => String, { description: 'The kind, such as "REPAIR_ORDER".' })
  type!: string;

  @Field(() => String, { description: 'The identifier within the kind.' })
  id!: string;
}

@ObjectType('CouponUse', { description: 'That a coupon was used, once and for all.' })
export class CouponUse {
  @Field(() => LocalDateScalar, { description: 'The business day.' })
  usedOn!: string;

  @Field(() => MoneyType, { description: 'What the customer had of it.' })
  amount!: MoneyType;

  @Field(() => CouponReference, { description: 'What it was used on.' })
  usedFor!: CouponReference;

  @Field(() => StaffMember, {
    nullable: true,
    description: 'Who accepted it; null for the system of the dealer.',
  })
  usedBy!: StaffMember | null;
}

@ObjectType('CouponVoiding', { description: 'That a coupon was taken back.' })
export class CouponVoiding {
  @Field(() => LocalDateScalar, { description: 'The business day.' })
  voidedOn!: string;

  @Field(() => String, { description: 'Why, as a code.' })
  reasonCode!: string;

  @Field(() => StaffMember, {
    nullable: true,
    description: 'Who took it back; null where it followed from something else.',
  })
  voidedBy!: StaffMember | null;
}

@Directive('@key(fields: "id")')
@ObjectType('Coupon', { description: 'A gift card or coupon of a customer (rulebook SVC-07).' })
export class Coupon {
  @Field(() => ID, { description: 'Opaque id, prefix "cpn".' })
  id!: string;

  @Field(() => String, { description: 'What is printed on it; unique at the dealer.' })
  couponNumber!: string;

  @Field(() => CouponStatusEnum, { description: 'Where it stands today.' })
  status!: CouponStatus;

  @Field(() => CouponKindEnum, { description: 'What it is good for.' })
  kind!: CouponKind;

  @Field(() => String, { description: 'Its definition in the programme, such as "BOUTIQUE_50".' })
  definitionCode!: string;

  @Field(() => String, { description: "Its name in the caller's language." })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The pack it came with.' })
  packCode!: string | null;

  @Field(() => String, { nullable: true, description: 'The service that is free.' })
  serviceCode!: string | null;

  @Field(() => MoneyType, { description: 'Declared worth; of money off, the amount.' })
  worthAmount!: MoneyType;

  @Field(() => Int, {
    nullable: true,
    description:
      'Of a discount its share, of a premium the most that is given back; hundredths of a percent.',
  })
  discountBp!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The least share of a premium that is given back; hundredths of a percent.',
  })
  leastDiscountBp!: number | null;

  @Field(() => Boolean, { description: 'Whether it can be handed on.' })
  isTransferable!: boolean;

  @Field(() => DateRange, { description: 'The days on which it can be used.' })
  validity!: DateRange;

  @Field(() => Boolean, { description: 'Promised until the next visit, whatever the usual validity.' })
  isKeptUntilNextVisit!: boolean;

  @Field(() => LocalDateScalar, { description: 'The business day it was issued on.' })
  issuedOn!: string;

  @Field(() => StaffMember, { nullable: true, description: 'Who issued it; null where nobody did by hand.' })
  issuedBy!: StaffMember | null;

  @Field(() => CouponReference, { description: 'What it was issued for.' })
  origin!: CouponReference;

  @Field(() => CouponReference, { nullable: true, description: 'What it is held for.' })
  reservedFor!: CouponReference | null;

  @Field(() => CouponUse, { nullable: true, description: 'How it was used; null while it was not.' })
  use!: CouponUse | null;

  @Field(() => CouponVoiding, {
    nullable: true,
    description: 'How it was taken back; null where it was not.',
  })
  voiding!: CouponVoiding | null;

  @Field(() => String, { description: 'The department that bears it.' })
  bearingDepartment!: string;

  @Field(() => Customer, { nullable: true, description: 'Whose it is.' })
  customer!: Customer;

  @Field(() => Membership, { nullable: true, description: 'The membership in force when it was given.' })
  membership!: Membership | null;

  @Field(() => Vehicle, { nullable: true, description: 'The vehicle it is good for; null: any.' })
  vehicle!: Vehicle | null;

  @Field(() => Dealer, { nullable: true, description: 'The dealer that issued it.' })
  dealer!: Dealer;

  @Field(() => String, { description: 'The trace it was issued by (rulebook PLT-06).' })
  traceId!: string;
}

export const CouponConnection = connection(Coupon, 'Coupon');
