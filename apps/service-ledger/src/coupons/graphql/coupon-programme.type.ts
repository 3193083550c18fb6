import { MoneyType } from '@autoclub/subgraph-kit';
import { Field, Int, ObjectType } from 'type-graphql';
import type { CouponKind } from '../domain/coupon';
import { CouponKindEnum } from './coupon.type';

@ObjectType('CouponDefinition', { description: 'A coupon as the programme offers it (rulebook SVC-07).' })
export class CouponDefinition {
  @Field(() => String, { description: 'Its code, to issue it by.' })
  code!: string;

  @Field(() => String, { description: "Its name in the caller's language." })
  name!: string;

  @Field(() => CouponKindEnum, { description: 'What it is good for.' })
  kind!: CouponKind;

  @Field(() => MoneyType, { description: 'Declared worth.' })
  worthAmount!: MoneyType;

  @Field(() => Int, { description: 'How many months it is good.' })
  validMonths!: number;

  @Field(() => Boolean, { description: 'Whether it can be handed on.' })
  isTransferable!: boolean;
}

@ObjectType('CouponPack', { description: 'Several coupons that are given together (rulebook SVC-07).' })
export class CouponPack {
  @Field(() => String, { description: 'Its code, to issue it by.' })
  code!: string;

  @Field(() => String, { description: "Its name in the caller's language." })
  name!: string;

  @Field(() => [String], { description: 'The codes of its coupons.' })
  couponCodes!: string[];
}

@ObjectType('CouponProgramme', { description: 'The coupons and packs that a dealer can give today.' })
export class CouponProgramme {
  @Field(() => [CouponDefinition], { description: 'Every coupon.' })
  definitions!: CouponDefinition[];

  @Field(() => [CouponPack], { description: 'Every pack.' })
  packs!: CouponPack[];

  @Field(() => [String], { description: 'Codes of the free services to choose from after a referral.' })
  referralServices!: string[];
}
