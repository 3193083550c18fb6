import { LocalDateScalar } from '@autoclub/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import { Customer } from '../../network/graph';

@ObjectType('CouponMenuItem', { description: 'A free service on a menu.' })
export class CouponMenuItem {
  @Field(() => String, { description: 'The definition of the coupon, to choose it by.' })
  definitionCode!: string;

  @Field(() => String, { description: "Its name in the caller's language." })
  name!: string;
}

@ObjectType('CouponChoice', {
  description:
    'A free service that a member may choose, once, after a referral was confirmed (rulebook MEM-10).',
})
export class CouponChoice {
  @Field(() => ID, { description: 'Opaque id, prefix "cch".' })
  id!: string;

  @Field(() => ID, { description: 'The referral that brought it.' })
  referralId!: string;

  @Field(() => LocalDateScalar, { description: 'The business day the referral was confirmed on.' })
  offeredOn!: string;

  @Field(() => [CouponMenuItem], { description: 'What there is to choose from.' })
  menu!: CouponMenuItem[];

  @Field(() => Customer, { nullable: true, description: 'Who may choose.' })
  customer!: Customer;

  @Field(() => ID, { nullable: true, description: 'The coupon that was chosen; null while it is open.' })
  couponId!: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The business day since which the referral brings nothing any more; null while it stands.',
  })
  withdrawnOn!: string | null;
}
