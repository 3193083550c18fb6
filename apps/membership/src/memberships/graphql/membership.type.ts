import { connection, DateRange, LocalDateScalar, MoneyType, SafeIntScalar } from '@autoclub/subgraph-kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { MembershipView } from '../application/reading';
import type { MembershipSource, MembershipStatus } from '../domain/membership';
import { MembershipSourceEnum, MembershipStatusEnum } from './enums';

@Directive('@key(fields: "id")')
@ObjectType('Membership', {
  description:
    'A customer in the club of a dealer, from the first draft of the application on (rulebook MEM-01).',
})
export class Membership {
  @Field(() => ID, { description: 'Opaque id, prefix "mem".' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The number of the card, unique at the dealer; null until the application is approved.',
  })
  memberNumber!: string | null;

  @Field(() => MembershipStatusEnum, { description: 'Where the membership stands.' })
  status!: MembershipStatus;

  @Field(() => DateRange, {
    nullable: true,
    description: 'The validity of the card; an upgrade starts a new one. Null until it is issued.',
  })
  validity!: DateRange | null;

  @Field(() => MembershipSourceEnum, { description: 'How the customer came to the club.' })
  source!: MembershipSource;

  @Field(() => String, {
    description:
      'The way into the tier that was joined with (rulebook MEM-03), such as "GIFT_WITH_CAR" or "FEE".',
  })
  wayIn!: string;

  @Field(() => MoneyType, { description: 'The fee that was paid for joining; zero for a gift.' })
  feePaid!: MoneyType;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The business day of activation.' })
  activatedOn!: string | null;

  @Field(() => SafeIntScalar, {
    description:
      'Points earned in this membership less corrections, and what was brought along from the system of before; they decide the tier, and redeeming never lowers them.',
  })
  qualifyingPoints!: number;

  @Field(() => String, { description: 'The trace that the membership came by (rulebook PLT-06).' })
  traceId!: string;

  readonly record!: MembershipView;
}

export const MembershipConnection = connection(Membership, 'Membership');
