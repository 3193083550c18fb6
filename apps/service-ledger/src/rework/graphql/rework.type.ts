import { connection, DecimalScalar, LocalDateScalar, MoneyType } from '@autoclub/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { StaffMember } from '../../network/graph';
import { RepairOrder } from '../../repair-orders/graph';

@ObjectType('Rework', {
  description:
    'That an order repeats a job of an earlier one, and counts against that one (rulebook SVC-20).',
})
export class Rework {
  @Field(() => ID, { description: 'The order that repeats; once per order.' })
  repairOrderId!: string;

  @Field(() => ID, { description: 'The order it counts against.' })
  repeatedRepairOrderId!: string;

  @Field(() => RepairOrder, { nullable: true, description: 'The order that repeats, once it is settled.' })
  repairOrder?: RepairOrder | null;

  @Field(() => RepairOrder, {
    nullable: true,
    description: 'The order it counts against, once it is settled.',
  })
  repeatedRepairOrder?: RepairOrder | null;

  @Field(() => String, { description: 'Which job, as a code of the dealer.' })
  jobCode!: string;

  @Field(() => [StaffMember], { description: 'Those who did the job the first time.' })
  technicians!: StaffMember[];

  @Field(() => Int, { description: 'Days from the first order to the one that repeats it.' })
  daysBetween!: number;

  @Field(() => MoneyType, { description: 'What doing it again cost the dealer.' })
  costAmount!: MoneyType;

  @Field(() => LocalDateScalar, { description: 'The business day it was recorded.' })
  recordedOn!: string;
}

export const ReworkConnection = connection(Rework, 'Rework');

@ObjectType('TechnicianRework', {
  description: 'What a technician did, and had to do again (rulebook SVC-20).',
})
export class TechnicianRework {
  @Field(() => StaffMember, { nullable: true, description: 'The technician.' })
  technician!: StaffMember;

  @Field(() => Int, { description: 'Jobs completed on the days asked for.' })
  jobCount!: number;

  @Field(() => Int, { description: 'Repetitions recorded on them against this technician.' })
  reworkCount!: number;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Repetitions of jobs with four places, rounded down; null without a job. May exceed 1.',
  })
  reworkRate!: string | null;

  @Field(() => MoneyType, { description: 'What the repetitions cost the dealer.' })
  costAmount!: MoneyType;
}
