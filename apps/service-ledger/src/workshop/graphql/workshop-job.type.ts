import { codeEnum, connection, DateTimeScalar, DecimalScalar, MoneyType } from '@autoclub/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Coupon } from '../../coupons/graph';
import { Customer, Membership, StaffMember, Vehicle } from '../../network/graph';
import type { JobKind } from '../domain/job-kinds';
import type { JobStatus } from '../domain/workshop-job.transitions';
import { RepairOrderKindEnum } from './job-kind.enum';

export const WorkshopJobStatusEnum = codeEnum<JobStatus>(
  'WorkshopJobStatus',
  'Where an order stands before it is settled (rulebook SVC-01).',
  {
    OPEN: 'The car was received.',
    IN_PROGRESS: 'It is being worked on.',
    COMPLETED: 'The work is done; it is still to be settled.',
    SETTLED: 'It is settled; the repair order has the same id.',
    CANCELLED: 'It was not done.',
  },
);

@ObjectType('WorkshopJobQuote', {
  description: 'What the customer was told before the work (rulebook SVC-02).',
})
export class WorkshopJobQuote {
  @Field(() => MoneyType, { description: 'List prices together.' })
  listAmount!: MoneyType;

  @Field(() => MoneyType, { description: 'What is taken off.' })
  discountAmount!: MoneyType;

  @Field(() => MoneyType, { description: 'What is to pay: list less discount.' })
  payableAmount!: MoneyType;

  @Field(() => DateTimeScalar, { description: 'When it was quoted.' })
  quotedAt!: Date;
}

@ObjectType('WorkshopJob', {
  description: 'An order from the reception of the car until it is settled (rulebook SVC-01, SVC-13).',
})
export class WorkshopJob {
  giftCouponId!: string | null;

  @Field(() => ID, { description: 'Opaque id, prefix "ror"; the settled order has the same one.' })
  id!: string;

  @Field(() => String, { description: "The dealer's own number; the settlement names it." })
  roNumber!: string;

  @Field(() => RepairOrderKindEnum, { description: 'What it is about.' })
  kind!: JobKind;

  @Field(() => WorkshopJobStatusEnum, { description: 'Where it stands.' })
  status!: JobStatus;

  @Field(() => Customer, { nullable: true, description: 'Who brought the car.' })
  customer!: Customer;

  @Field(() => Membership, { nullable: true, description: 'The membership in force then; null for none.' })
  membership!: Membership | null;

  @Field(() => Vehicle, { nullable: true, description: 'The car.' })
  vehicle!: Vehicle;

  @Field(() => StaffMember, { nullable: true, description: 'The service advisor; null for none.' })
  serviceAdvisor!: StaffMember | null;

  @Field(() => [StaffMember], { description: 'Who works on it; empty before the work begins.' })
  technicians!: StaffMember[];

  @Field(() => Int, { nullable: true, description: 'The reading of the odometer in km.' })
  mileageKm!: number | null;

  @Field(() => DateTimeScalar, { description: 'When the car was received.' })
  openedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the work began.' })
  startedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the work was done.' })
  completedAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The promised finish; null where none is promised.',
  })
  promisedAt!: Date | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the promise was kept; null until it is judged.',
  })
  isPromiseKept!: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Begun minutes beyond the promise; null until it is judged.',
  })
  lateMinutes!: number | null;

  @Field(() => Coupon, {
    nullable: true,
    description: 'What a broken promise brought the member; null for none.',
  })
  giftCoupon?: Coupon | null;

  @Field(() => WorkshopJobQuote, {
    nullable: true,
    description: 'The last quote that was kept; null for none.',
  })
  quote!: WorkshopJobQuote | null;
}

export const WorkshopJobConnection = connection(WorkshopJob, 'WorkshopJob');

@ObjectType('TimePromiseRate', { description: 'How many promised finishes were kept (rulebook SVC-13).' })
export class TimePromiseRate {
  @Field(() => Int, { description: 'Completed jobs with a promise.' })
  judgedCount!: number;

  @Field(() => Int, { description: 'Those whose promise was kept.' })
  keptCount!: number;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Kept of judged, 0 to 1 with four places, rounded down; null where none was judged.',
  })
  keptRate!: string | null;
}
