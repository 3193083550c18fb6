import { DateRange, LocalDateScalar, MoneyType } from '@autoclub/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import type { ClubSystem } from '../../wallets';
import type { PeriodView } from '../application/reading';
import type { LapseRecord, RefundRecord } from '../application/ports';
import type { PeriodKind } from '../domain/card-period';
import type { LapseCause } from '../domain/lapse';
import type { OffsetKind } from '../domain/payment';
import { ClubSystemEnum, FeeOffsetKindEnum, LapseCauseEnum, RenewalKindEnum } from './enums';

@ObjectType('FeeOffset', { description: 'The part of a fee that was not paid in money (rulebook MEM-08).' })
export class FeeOffset {
  @Field(() => FeeOffsetKindEnum, { description: 'What settled it instead.' })
  kind!: OffsetKind;

  @Field(() => MoneyType, { description: 'How much of the fee.' })
  amount!: MoneyType;

  @Field(() => String, { nullable: true, description: 'The number of a service credit.' })
  reference!: string | null;

  @Field(() => ID, { nullable: true, description: 'The redemption of the points.' })
  redemptionId!: string | null;
}

@ObjectType('MembershipRenewal', {
  description: 'A further period of a card and what it cost (rulebook MEM-05, MEM-08).',
})
export class MembershipRenewal {
  @Field(() => ID, { description: 'Opaque id, prefix "rnw".' })
  id!: string;

  @Field(() => RenewalKindEnum, { description: 'How it came about.' })
  kind!: PeriodKind;

  @Field(() => ClubSystemEnum, { description: 'The club system of the dealer on that day.' })
  clubSystem!: ClubSystem;

  @Field(() => DateRange, {
    description: 'The period; a renewal begins at the old expiry, whenever it is paid.',
  })
  period!: DateRange;

  @Field(() => LocalDateScalar, { description: 'The business day of paying.' })
  madeOn!: string;

  @Field(() => MoneyType, { description: 'The fee: the price in force on the day of paying.' })
  feeAmount!: MoneyType;

  @Field(() => MoneyType, { description: 'The part that was paid in money.' })
  paidAmount!: MoneyType;

  @Field(() => FeeOffset, { nullable: true, description: 'The part that was not.' })
  offset!: FeeOffset | null;

  @Field(() => MoneyType, {
    description: 'What is owed again, since the points that had offset it went back to the member.',
  })
  owedAmount!: MoneyType;

  @Field(() => String, { description: 'The trace it came by (rulebook PLT-06).' })
  traceId!: string;

  readonly record!: PeriodView;
}

@ObjectType('MembershipLapse', { description: 'That a card is void, and why (rulebook MEM-06, MEM-08).' })
export class MembershipLapse {
  @Field(() => LapseCauseEnum, { description: 'Why.' })
  cause!: LapseCause;

  @Field(() => LocalDateScalar, { description: 'The business day from which the card is void.' })
  lapsedOn!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The last day on which the member can come back; null: any day.',
  })
  returnUntil!: string | null;

  readonly record!: LapseRecord;
}

@ObjectType('MembershipRefund', { description: 'The fee of joining that was given back (rulebook MEM-07).' })
export class MembershipRefund {
  @Field(() => MoneyType, { description: 'All of the fee.' })
  amount!: MoneyType;

  @Field(() => LocalDateScalar, { description: 'The business day of the refund.' })
  refundedOn!: string;

  @Field(() => ID, { description: 'The first service, which was found unsatisfactory.' })
  repairOrderId!: string;

  readonly record!: RefundRecord;
}

@ObjectType('RenewalTermsChange', {
  description:
    'Another price or procedure of renewals that was announced to this member and does not apply yet (rulebook MEM-05).',
})
export class RenewalTermsChange {
  @Field(() => LocalDateScalar, { description: 'The business day of the announcement.' })
  announcedOn!: string;

  @Field(() => LocalDateScalar, {
    description:
      'The first day on which it applies to this member, never before the day after the announcement.',
  })
  appliesOn!: string;

  @Field(() => MoneyType, { description: 'The fee from that day on.' })
  feeAmount!: MoneyType;

  @Field(() => LocalDateScalar, { description: 'The first day to renew by the new terms.' })
  opensOn!: string;

  @Field(() => LocalDateScalar, { description: 'The last day to renew by the new terms, inside.' })
  closesOn!: string;

  @Field(() => ClubSystemEnum, { description: 'The club system from that day on.' })
  clubSystem!: ClubSystem;
}

@ObjectType('RenewalWindow', {
  description: 'When a running card can be renewed and what it costs today (rulebook MEM-05).',
})
export class RenewalWindow {
  @Field(() => LocalDateScalar, { description: 'The first day.' })
  opensOn!: string;

  @Field(() => LocalDateScalar, { description: 'The last day, inside; the card is void after it.' })
  closesOn!: string;

  @Field(() => Boolean, { description: "Whether today, by the dealer's clock, is one of these days." })
  isOpen!: boolean;

  @Field(() => MoneyType, { description: 'The fee that applies to this member today.' })
  feeAmount!: MoneyType;

  @Field(() => ClubSystemEnum, { description: 'The club system of the dealer.' })
  clubSystem!: ClubSystem;

  @Field(() => [RenewalTermsChange], {
    description: 'What was announced to this member and applies later, the next change first.',
  })
  comingChanges!: RenewalTermsChange[];
}

@ObjectType('RenewalAnnouncement', {
  description:
    'That the members of a dealer were informed of a change, by a release or by the dealer itself (rulebook MEM-05).',
})
export class RenewalAnnouncement {
  @Field(() => LocalDateScalar, { description: 'The first day of the change.' })
  effectiveOn!: string;

  @Field(() => LocalDateScalar, {
    description: 'The business day of the announcement; the change applies from the day after.',
  })
  announcedOn!: string;
}
