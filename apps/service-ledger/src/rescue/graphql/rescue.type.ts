import { codeEnum, connection, DateTimeScalar, LocalDateScalar, MoneyType } from '@autoclub/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Customer, Membership, StaffMember, Vehicle } from '../../network/graph';
import { RepairOrder } from '../../repair-orders/graph';
import type { RescueOutcome, RescueStatus } from '../domain/rescue-case';

export const RescueStatusEnum = codeEnum<RescueStatus>(
  'RescueStatus',
  'Where a rescue stands (rulebook SVC-14).',
  {
    CALLED: 'Somebody called.',
    DISPATCHED: 'Responders are on their way.',
    ON_SITE: 'They have reached the car.',
    CLOSED: 'It is over.',
  },
);

export const RescueOutcomeEnum = codeEnum<RescueOutcome>('RescueOutcome', 'How a rescue ended.', {
  REPAIRED_ON_SITE: 'The car drives again.',
  TOWED: 'It was towed.',
  CALLED_OFF: 'It was called off before anybody was there.',
});

@ObjectType('RescueCase', {
  description: 'A rescue on the road, with the time of each step (rulebook SVC-14).',
})
export class RescueCase {
  repairOrderId!: string | null;

  @Field(() => ID, { description: 'Opaque id, prefix "rsc".' })
  id!: string;

  @Field(() => Customer, { nullable: true, description: 'Who called.' })
  customer!: Customer;

  @Field(() => Membership, { nullable: true, description: 'The membership in force then; null for none.' })
  membership!: Membership | null;

  @Field(() => String, { nullable: true, description: 'The tier of that day; null for no member.' })
  tierCode!: string | null;

  @Field(() => Vehicle, { nullable: true, description: 'The car.' })
  vehicle!: Vehicle;

  @Field(() => RescueStatusEnum, { description: 'Where it stands.' })
  status!: RescueStatus;

  @Field(() => RescueOutcomeEnum, { nullable: true, description: 'How it ended; null while it is open.' })
  outcome!: RescueOutcome | null;

  @Field(() => DateTimeScalar, { description: 'When somebody called.' })
  calledAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When responders were sent.' })
  dispatchedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When they reached the car.' })
  onSiteAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was over.' })
  closedAt!: Date | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The business day it was over.' })
  closedOn!: string | null;

  @Field(() => [StaffMember], { description: 'Who was sent.' })
  responders!: StaffMember[];

  @Field(() => Int, { description: 'Kilometres of the tow that were free by the tier.' })
  freeKm!: number;

  @Field(() => Int, { description: 'Kilometres of the tow that were charged.' })
  chargedKm!: number;

  @Field(() => MoneyType, { description: 'What the free kilometres are worth; a use of the benefit.' })
  freeAmount!: MoneyType;

  @Field(() => MoneyType, { description: 'What the customer pays for the others.' })
  chargedAmount!: MoneyType;

  @Field(() => Boolean, { description: 'Whether a courtesy car was given.' })
  hadCourtesyCar!: boolean;

  @Field(() => RepairOrder, { nullable: true, description: 'The repair that followed, once it is settled.' })
  repairOrder?: RepairOrder | null;
}

export const RescueCaseConnection = connection(RescueCase, 'RescueCase');

@ObjectType('RescueShift', { description: "Somebody's duty for rescues." })
export class RescueShift {
  @Field(() => ID, { description: 'Opaque id, prefix "dty".' })
  id!: string;

  @Field(() => StaffMember, { nullable: true, description: 'Who is on duty.' })
  staffMember!: StaffMember;

  @Field(() => DateTimeScalar, { description: 'When it begins.' })
  startsAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it ends; that instant is not inside.' })
  endsAt!: Date;
}

@ObjectType('RescueRosterGap', { description: 'A stretch in which nobody is on duty.' })
export class RescueRosterGap {
  @Field(() => DateTimeScalar, { description: 'When it begins.' })
  startsAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When somebody is on duty again; that instant is not inside.' })
  endsAt!: Date;
}

@ObjectType('RescueRoster', { description: 'Who is on duty for rescues on some days (rulebook SVC-14).' })
export class RescueRoster {
  @Field(() => [RescueShift], { description: 'The duties of these days, the first to begin first.' })
  shifts!: RescueShift[];

  @Field(() => [RescueRosterGap], {
    description: 'Where nobody is on duty; empty for a roster as it must be.',
  })
  gaps!: RescueRosterGap[];

  @Field(() => Boolean, { description: 'Whether no minute is uncovered, over changes of the clock as well.' })
  isComplete!: boolean;
}
