import { codeEnum, connection, LocalDateScalar, MoneyType } from '@autoclub/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Customer, Membership, StaffMember, Vehicle } from '../../network/graph';
import { RepairOrder } from '../../repair-orders/graph';
import type { DeclinedOutcome, Urgency } from '../domain/declined-work';

export const DeclinedWorkUrgencyEnum = codeEnum<Urgency>(
  'DeclinedWorkUrgency',
  'How soon refused work should be done (rulebook SVC-23).',
  {
    SAFETY: 'The car is not safe without it.',
    SOON: 'Within weeks.',
    LATER: 'Before the next inspection.',
  },
);

export const DeclinedWorkOutcomeEnum = codeEnum<DeclinedOutcome>(
  'DeclinedWorkOutcome',
  'How refused work ended.',
  {
    DONE: 'It was done after all.',
    DROPPED: 'It is not wanted for good.',
    REPEATED: 'A later visit advised it once more, and it was refused again.',
  },
);

@ObjectType('DeclinedWork', {
  description: 'A job that was advised at a visit and refused (rulebook SVC-23).',
})
export class DeclinedWork {
  repairOrderId!: string;

  @Field(() => ID, { description: 'Opaque id, prefix "dcl".' })
  id!: string;

  @Field(() => Customer, { nullable: true, description: 'Who refused it.' })
  customer!: Customer;

  @Field(() => Membership, { nullable: true, description: 'The membership of the visit; null for none.' })
  membership!: Membership | null;

  @Field(() => Vehicle, { nullable: true, description: 'The vehicle that needs it.' })
  vehicle!: Vehicle;

  @Field(() => RepairOrder, { nullable: true, description: 'The visit, once it is settled.' })
  repairOrder?: RepairOrder | null;

  @Field(() => StaffMember, {
    nullable: true,
    description: 'The service advisor of the visit; null for none.',
  })
  serviceAdvisor!: StaffMember | null;

  @Field(() => String, { description: 'Which job, as a code of the dealer, such as "BRAKE_PADS_FRONT".' })
  jobCode!: string;

  @Field(() => MoneyType, { description: 'What it would have cost.' })
  estimatedAmount!: MoneyType;

  @Field(() => DeclinedWorkUrgencyEnum, { description: 'How soon it should be done.' })
  urgency!: Urgency;

  @Field(() => String, { nullable: true, description: 'Why it was refused, as a code of the dealer.' })
  reasonCode!: string | null;

  @Field(() => Boolean, { description: 'Whether an earlier visit had it already; the advisor should know.' })
  isRepeated!: boolean;

  @Field(() => LocalDateScalar, { description: 'The business day it was refused.' })
  declinedOn!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day from which it is asked for again.' })
  followUpOn!: string | null;

  @Field(() => Int, { nullable: true, description: 'The reading from which it is asked for again, in km.' })
  followUpAtKm!: number | null;

  @Field(() => Boolean, {
    description: 'Whether it is to be asked for today, by day or by the last reading.',
  })
  isDue!: boolean;

  @Field(() => DeclinedWorkOutcomeEnum, {
    nullable: true,
    description: 'How it ended; null while it is open.',
  })
  outcome!: DeclinedOutcome | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day it ended; null while it is open.' })
  closedOn!: string | null;
}

export const DeclinedWorkConnection = connection(DeclinedWork, 'DeclinedWork');
