import { codeEnum, connection, DateTimeScalar, DecimalScalar, LocalDateScalar } from '@autoclub/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Customer, Dealer, Membership, StaffMember, Vehicle } from '../../network/graph';
import type { ComplaintKind, ComplaintStatus, ContactPoint, Escalation, Severity } from '../domain/complaint';

export const ComplaintKindEnum = codeEnum<ComplaintKind>(
  'ComplaintKind',
  'What was taken down (rulebook SVC-15).',
  {
    COMPLAINT: 'A complaint; its deadline counts working days by severity.',
    ONLINE_REQUEST: 'A request that a member made on line; it is handled within hours.',
  },
);

export const ComplaintStatusEnum = codeEnum<ComplaintStatus>(
  'ComplaintStatus',
  'Where a complaint stands (rulebook SVC-15).',
  {
    OPEN: 'It was taken down.',
    INVESTIGATING: 'Its owner looks into it.',
    RESOLVED: 'It was resolved; the customer has still to be asked.',
    FOLLOWED_UP: 'The customer was asked; it is closed.',
  },
);

export const ComplaintSeverityEnum = codeEnum<Severity>(
  'ComplaintSeverity',
  'How grave a complaint is; it decides the deadline (rulebook SVC-15).',
  { LOW: 'A small matter.', MEDIUM: 'A matter.', HIGH: 'A grave matter.' },
);

export const ComplaintEscalationEnum = codeEnum<Escalation>(
  'ComplaintEscalation',
  'Who is in charge beside the owner, once the deadline has passed (rulebook SVC-15).',
  {
    NONE: 'Nobody: the deadline has not passed.',
    CLUB_MANAGER: 'The manager of the club, from the deadline on.',
    STORE_MANAGER: 'The manager of the store, some working days later.',
  },
);

export const ContactPointEnum = codeEnum<ContactPoint>('ContactPoint', 'Where a customer meets the dealer.', {
  RECEPTION: 'The reception of the workshop.',
  LOUNGE: 'The lounge.',
  BOUTIQUE: 'The boutique.',
  SETTLEMENT: 'The till.',
  AWAY: 'Away from the store.',
});

@Directive('@key(fields: "id")')
@ObjectType('Complaint', {
  description: 'A complaint, or a request a member made on line (rulebook SVC-15).',
})
export class Complaint {
  @Field(() => ID, { description: 'Opaque id, prefix "cmp".' })
  id!: string;

  @Field(() => ComplaintKindEnum, { description: 'What was taken down.' })
  kind!: ComplaintKind;

  @Field(() => ComplaintStatusEnum, { description: 'Where it stands.' })
  status!: ComplaintStatus;

  @Field(() => String, { description: 'What it is about, as a code of the dealer, such as REPAIR_QUALITY.' })
  category!: string;

  @Field(() => ContactPointEnum, {
    nullable: true,
    description: 'Where it went wrong; null where nobody knows.',
  })
  contactPoint!: ContactPoint | null;

  @Field(() => ComplaintSeverityEnum, { description: 'How grave it is.' })
  severity!: Severity;

  @Field(() => ComplaintEscalationEnum, {
    description: 'Who is in charge beside the owner, now or when it was resolved.',
  })
  escalation!: Escalation;

  @Field(() => StaffMember, { nullable: true, description: 'Who looks after it; null while nobody does.' })
  owner!: StaffMember | null;

  @Field(() => DateTimeScalar, { description: 'When it was taken down.' })
  openedAt!: Date;

  @Field(() => LocalDateScalar, { description: 'On which business day.' })
  openedOn!: string;

  @Field(() => DateTimeScalar, {
    description: 'By when it has to be resolved: the same time of day so many working days later.',
  })
  dueAt!: Date;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it was resolved by its deadline; null while that is open.',
  })
  isInTime!: boolean | null;

  @Field(() => String, { nullable: true, description: 'How it was resolved, as a code; null before.' })
  outcomeCode!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was resolved.' })
  resolvedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'The pack of coupons that was given as comfort.' })
  comfortPackCode!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The business day on which it was closed.' })
  closedOn!: string | null;

  @Field(() => Int, { nullable: true, description: 'How content the customer was afterwards, 0 to 10.' })
  satisfactionScore!: number | null;

  @Field(() => Customer, { nullable: true, description: 'Who complained.' })
  customer!: Customer;

  @Field(() => Vehicle, { nullable: true, description: 'The vehicle it is about; null for none.' })
  vehicle!: Vehicle | null;

  @Field(() => Membership, { nullable: true, description: 'The membership in force when it was opened.' })
  membership!: Membership | null;

  @Field(() => StaffMember, {
    nullable: true,
    description: 'Who took it down; null for the system of the dealer.',
  })
  openedBy!: StaffMember | null;

  @Field(() => Dealer, { nullable: true, description: 'Whose customer complained.' })
  dealer!: Dealer;

  /** What its fields are looked up by. */
  repairOrderId!: string | null;
  couponIds!: readonly string[];
  said!: { readonly words: string | null; readonly resolution: string | null };
}

export const ComplaintConnection = connection(Complaint, 'Complaint');

@ObjectType('ComplaintFigures', {
  description: 'How the complaints opened in a period went (rulebook SVC-15).',
})
export class ComplaintFigures {
  @Field(() => Int, { description: 'How many were opened.' })
  openedCount!: number;

  @Field(() => Int, { description: 'Of these, how many are resolved.' })
  resolvedCount!: number;

  @Field(() => Int, { description: 'Of these, how many were resolved by their deadline.' })
  inTimeCount!: number;

  @Field(() => Int, { description: 'Of these, how many are past their deadline and not resolved.' })
  overdueCount!: number;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'Those in time by all that were resolved or are overdue, four places, rounded down; null without one of these.',
  })
  inTimeRate!: string | null;
}
