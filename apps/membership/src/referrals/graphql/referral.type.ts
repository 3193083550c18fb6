import { codeEnum, connection, LocalDateScalar, MoneyType } from '@autoclub/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import type { ReferralView } from '../application/reading';
import type { GroundKind, ReferralStatus, RejectionReason } from '../domain/referral';

export const ReferralStatusEnum = codeEnum<ReferralStatus>(
  'ReferralStatus',
  'Where a referral stands (rulebook MEM-10).',
  {
    INTRODUCED: 'The person was introduced and has not bought yet.',
    CONFIRMED: 'The person bought or paid for service in time; it counts.',
    EXPIRED: 'Nothing was bought in time.',
    REJECTED: 'It does not count, for a reason.',
  },
);

export const ReferralGroundEnum = codeEnum<GroundKind>('ReferralGround', 'What confirmed a referral.', {
  CAR_PURCHASE: 'A car was bought at the dealer.',
  FIRST_PURCHASE: 'Goods or insurance were bought at the dealer.',
  PAID_SERVICE: 'A service was paid for.',
});

export const ReferralRejectionEnum = codeEnum<RejectionReason>(
  'ReferralRejection',
  'Why a referral does not count.',
  {
    EXPIRED: 'Nothing was bought in time.',
    ALREADY_A_CUSTOMER: 'The person had bought or paid for service before.',
    SAME_PERSON: 'The member and the introduced person are the same.',
    REJECTED_BY_STAFF: 'Staff decided so.',
  },
);

@ObjectType('SalesPayment', {
  description:
    'What the sales department paid for an introduction by its own policy; the club does not pay as well.',
})
export class SalesPayment {
  @Field(() => LocalDateScalar, { description: 'When it was paid.' })
  paidOn!: string;

  @Field(() => MoneyType, { description: 'How much.' })
  amount!: MoneyType;

  @Field(() => String, { description: 'The document of it.' })
  reference!: string;
}

@ObjectType('Referral', { description: 'A member introduced somebody to the dealer (rulebook MEM-10).' })
export class Referral {
  @Field(() => ID, { description: 'Opaque id, prefix "rfl".' })
  id!: string;

  @Field(() => ReferralStatusEnum, { description: 'Where it stands.' })
  status!: ReferralStatus;

  @Field(() => LocalDateScalar, { description: 'The business day of the introduction.' })
  introducedOn!: string;

  @Field(() => LocalDateScalar, { description: 'The last day on which a purchase confirms it.' })
  expiresOn!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day of the purchase, or the one from which it does not count; null while it is open.',
  })
  decidedOn!: string | null;

  @Field(() => ReferralGroundEnum, { nullable: true, description: 'What confirmed it.' })
  ground!: GroundKind | null;

  @Field(() => Boolean, { description: 'Whether it ended in the purchase of a car.' })
  isCarPurchase!: boolean;

  @Field(() => ReferralRejectionEnum, { nullable: true, description: 'Why it does not count.' })
  rejection!: RejectionReason | null;

  @Field(() => SalesPayment, { nullable: true, description: 'What sales paid for it.' })
  salesPayment!: SalesPayment | null;

  @Field(() => String, { description: 'The trace it came by (rulebook PLT-06).' })
  traceId!: string;

  readonly record!: ReferralView;
}

export const ReferralConnection = connection(Referral, 'Referral');
