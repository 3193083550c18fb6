import { codeEnum, connection, DateTimeScalar, DecimalScalar, LocalDateScalar } from '@autoclub/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Customer, Dealer, Membership, StaffMember, Vehicle } from '../../network/graph';
import type { FollowUpStatus } from '../domain/follow-up';

export const FollowUpStatusEnum = codeEnum<FollowUpStatus>(
  'FollowUpStatus',
  'Where a call after an order stands (rulebook SVC-16).',
  {
    DUE: 'The customer has still to be called.',
    ANSWERED: 'The customer answered.',
    UNREACHED: 'The customer was tried often enough in vain.',
  },
);

@Directive('@key(fields: "id")')
@ObjectType('FollowUp', { description: 'The call after a settled order (rulebook SVC-16).' })
export class FollowUp {
  @Field(() => ID, { description: 'Opaque id, prefix "fup".' })
  id!: string;

  @Field(() => FollowUpStatusEnum, { description: 'Where it stands.' })
  status!: FollowUpStatus;

  @Field(() => Boolean, { description: 'Whether it was chosen by sample, since the customer is no member.' })
  isSampled!: boolean;

  @Field(() => LocalDateScalar, { description: 'The business day on which the order was settled.' })
  settledOn!: string;

  @Field(() => LocalDateScalar, { description: 'The business day on which the call is due.' })
  dueOn!: string;

  @Field(() => Int, { description: 'How often the customer was tried in vain.' })
  attemptCount!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the customer was last tried in vain.' })
  lastAttemptAt!: Date | null;

  @Field(() => Int, { nullable: true, description: 'The score the customer gave, 0 to 10; null before.' })
  score!: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the customer asks to be called; null before.',
  })
  wantsContact!: boolean | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The business day of the answer.' })
  answeredOn!: string | null;

  @Field(() => StaffMember, {
    nullable: true,
    description: 'On whose list it is, the customer manager of that roster; null for everybody.',
  })
  assignee!: StaffMember | null;

  @Field(() => StaffMember, { nullable: true, description: 'The advisor of the order.' })
  serviceAdvisor!: StaffMember | null;

  @Field(() => StaffMember, { nullable: true, description: 'Who asked the customer.' })
  askedBy!: StaffMember | null;

  @Field(() => Customer, { nullable: true, description: 'Whom to call.' })
  customer!: Customer;

  @Field(() => Vehicle, { nullable: true, description: 'The vehicle of the order.' })
  vehicle!: Vehicle;

  @Field(() => Membership, {
    nullable: true,
    description: 'The membership of the order; null for no member.',
  })
  membership!: Membership | null;

  @Field(() => Dealer, { nullable: true, description: 'Whose order it is.' })
  dealer!: Dealer;

  /** What its fields are looked up by. */
  repairOrderId!: string;
  said!: string | null;
}

export const FollowUpConnection = connection(FollowUp, 'FollowUp');

@ObjectType('FollowUpFigures', {
  description: 'How the calls about the orders settled in a period went (rulebook SVC-16).',
})
export class FollowUpFigures {
  @Field(() => Int, { description: 'Orders that are on a list of calls.' })
  listedCount!: number;

  @Field(() => Int, { description: 'Of these, how many customers answered.' })
  answeredCount!: number;

  @Field(() => Int, { description: 'Of these, how many customers were tried in vain.' })
  unreachedCount!: number;

  @Field(() => Int, { description: 'Of these, how many customers ask to be called.' })
  wantsContactCount!: number;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The average score, two places, half-up; null without an answer.',
  })
  averageScore!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "Members' orders on a list by all members' orders, four places, rounded down; the target is 1; null without one.",
  })
  memberListedRate!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Customers who answered by those on a list, four places, rounded down; null without one.',
  })
  answeredRate!: string | null;
}
