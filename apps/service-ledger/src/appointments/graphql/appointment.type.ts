import { codeEnum, connection, DateTimeScalar, LocalDateScalar } from '@autoclub/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Customer, Dealer, Membership, StaffMember, Vehicle } from '../../network/graph';
import type { OrderKind } from '../../repair-orders';
import { RepairOrderKindEnum } from '../../workshop/graph';
import type { AppointmentOutcome } from '../domain/appointment';
import type { AppointmentStatus } from '../domain/appointment.transitions';

export const AppointmentStatusEnum = codeEnum<AppointmentStatus>(
  'AppointmentStatus',
  'Where an appointment stands, by the clock of the dealer (rulebook SVC-12).',
  {
    HELD: 'The place is kept for some minutes.',
    EXPIRED: 'The place was kept and not booked in time.',
    BOOKED: 'The place is booked.',
    ARRIVED: 'The customer is here.',
    RECEIVED: 'Reception has started.',
    DONE: 'The job is done.',
    NO_SHOW: 'Nobody came.',
    CANCELLED: 'It was given up.',
  },
);

export const AppointmentOutcomeEnum = codeEnum<AppointmentOutcome>(
  'AppointmentOutcome',
  'How an appointment ended (rulebook SVC-12).',
  {
    KEPT: 'Reception started within the promised minutes of the later of slot and arrival.',
    BROKEN: 'It started later, or the customer left before.',
    NO_SHOW: 'Nobody came.',
    CANCELLED: 'It was given up before anybody came.',
  },
);

@ObjectType('AppointmentPriorityApproval', {
  description: 'Who lets somebody without a membership come first, and why (rulebook SVC-03).',
})
export class AppointmentPriorityApproval {
  @Field(() => StaffMember, { nullable: true, description: 'The manager.' })
  approvedBy!: StaffMember;

  @Field(() => String, { description: 'Why, as a code.' })
  reasonCode!: string;
}

@Directive('@key(fields: "id")')
@ObjectType('Appointment', {
  description: 'A place in the workshop for a vehicle, at a time (rulebook SVC-12).',
})
export class Appointment {
  @Field(() => ID, { description: 'Opaque id, prefix "apt".' })
  id!: string;

  @Field(() => AppointmentStatusEnum, { description: 'Where it stands now.' })
  status!: AppointmentStatus;

  @Field(() => RepairOrderKindEnum, {
    description: 'What is to be done; it decides how long the place is taken.',
  })
  jobKind!: OrderKind;

  @Field(() => DateTimeScalar, { description: 'When the slot begins.' })
  slotFrom!: Date;

  @Field(() => DateTimeScalar, { description: 'Until when the place is taken; not inside.' })
  slotTo!: Date;

  @Field(() => LocalDateScalar, { description: "The day of the slot in the dealer's zone." })
  businessDay!: string;

  @Field(() => Boolean, { description: 'Whether the slot is off the peak, where nobody waits.' })
  isZeroWait!: boolean;

  @Field(() => Boolean, {
    description:
      'Received before others who wait: a member, or somebody a manager lets come first (rulebook SVC-03).',
  })
  hasPriority!: boolean;

  @Field(() => AppointmentPriorityApproval, {
    nullable: true,
    description: 'Who let a non-member come first; null for members, and where nobody did.',
  })
  priorityApproval!: AppointmentPriorityApproval | null;

  @Field(() => String, { description: 'How it was booked, as a code, such as PHONE or APP.' })
  channelCode!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when the place is held; null once booked.',
  })
  heldUntil!: Date | null;

  @Field(() => DateTimeScalar, { description: 'When it was booked or the place was first held.' })
  bookedAt!: Date;

  @Field(() => Int, { description: 'How often it was moved to another slot.' })
  rescheduleCount!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the customer came.' })
  arrivedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When reception started.' })
  receivedAt!: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Begun minutes from the later of slot and arrival to reception; null before.',
  })
  waitedMinutes!: number | null;

  @Field(() => AppointmentOutcomeEnum, {
    nullable: true,
    description: 'Whether the promise was kept, known from reception on, or how else it ended.',
  })
  outcome!: AppointmentOutcome | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The business day it ended on.' })
  closedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was given up, as a code.' })
  cancelReasonCode!: string | null;

  @Field(() => Customer, { nullable: true, description: 'Who comes.' })
  customer!: Customer;

  @Field(() => Vehicle, { nullable: true, description: 'The vehicle.' })
  vehicle!: Vehicle;

  @Field(() => Membership, { nullable: true, description: 'The membership in force when it was booked.' })
  membership!: Membership | null;

  @Field(() => StaffMember, {
    nullable: true,
    description: "Who booked it; null for the customer, through the dealer's system.",
  })
  bookedBy!: StaffMember | null;

  @Field(() => Dealer, { nullable: true, description: 'Whose workshop it is.' })
  dealer!: Dealer;

  /** What its fields are looked up by. */
  dealerId!: string;
  repairOrderId!: string | null;
}

export const AppointmentConnection = connection(Appointment, 'Appointment');

@ObjectType('AppointmentSlot', { description: 'A time at which a job can begin (rulebook SVC-12).' })
export class AppointmentSlot {
  @Field(() => DateTimeScalar, { description: 'When it begins.' })
  slotFrom!: Date;

  @Field(() => DateTimeScalar, { description: 'When the place is free again.' })
  slotTo!: Date;

  @Field(() => String, {
    description: "When it begins on the wall of the dealer, such as '2026-11-23 10:00'.",
  })
  slotTime!: string;

  @Field(() => Int, { description: 'How many places are left throughout; zero where it is full.' })
  freeCount!: number;

  @Field(() => Boolean, { description: 'Whether it is off the peak, where nobody waits.' })
  isZeroWait!: boolean;
}
