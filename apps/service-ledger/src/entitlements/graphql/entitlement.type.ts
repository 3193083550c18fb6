import { DateRange, DateTimeScalar, LocalDateScalar, MoneyType } from '@autoclub/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Membership, StaffMember } from '../../network/graph';
import type { Acknowledgement } from '../domain/entitlement-use';
import { AcknowledgementEnum } from './acknowledgement.type';

@ObjectType('EntitlementUseReversal', {
  description: 'That a use was taken back: registered by mistake, or not given after all (rulebook SVC-05).',
})
export class EntitlementUseReversal {
  @Field(() => String, { description: 'Why, as a code of the dealer, such as "REGISTERED_TWICE".' })
  reasonCode!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  reversedAt!: Date;

  @Field(() => LocalDateScalar, { description: 'The business day of it.' })
  reversedOn!: string;

  @Field(() => StaffMember, { nullable: true, description: 'Whose token took it back; null for a system.' })
  reversedBy!: StaffMember | null;
}

@ObjectType('EntitlementUse', { description: 'One use of a benefit, as registered (rulebook SVC-05).' })
export class EntitlementUse {
  @Field(() => ID, { description: 'Opaque id, prefix "enu".' })
  id!: string;

  @Field(() => Int, { description: 'How many at once; usually one.' })
  quantity!: number;

  @Field(() => MoneyType, { description: 'List price of what was given: the value it had for the member.' })
  valueAmount!: MoneyType;

  @Field(() => String, { description: 'The department that bore the cost, as a code of the dealer.' })
  bearingDepartment!: string;

  @Field(() => StaffMember, { nullable: true, description: 'Who performed it.' })
  performedBy!: StaffMember;

  @Field(() => StaffMember, {
    nullable: true,
    description: 'Whose token registered it; null for the system of the dealer.',
  })
  registeredBy!: StaffMember | null;

  @Field(() => AcknowledgementEnum, { description: 'How the member confirmed it.' })
  acknowledgement!: Acknowledgement;

  @Field(() => String, { nullable: true, description: 'A remark.' })
  note!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was registered.' })
  usedAt!: Date;

  @Field(() => LocalDateScalar, { description: 'The business day of the use.' })
  usedOn!: string;

  @Field(() => EntitlementUseReversal, {
    nullable: true,
    description: 'That it was taken back and counts no more; null while it counts.',
  })
  reversal!: EntitlementUseReversal | null;

  @Field(() => String, { description: 'The trace of the use (rulebook PLT-06).' })
  traceId!: string;
}

@Directive('@key(fields: "id")')
@ObjectType('Entitlement', {
  description:
    'One benefit of a membership year: what the tier grants and what was used of it (rulebook SVC-04).',
})
export class Entitlement {
  @Field(() => ID, { description: 'Opaque id, prefix "ent".' })
  id!: string;

  @Field(() => String, { description: 'The benefit, such as "CAR_WASH"; a code of the programme.' })
  code!: string;

  @Field(() => String, { description: "Its name in the caller's language." })
  name!: string;

  @Field(() => String, { description: 'The code of the tier that grants it.' })
  tierCode!: string;

  @Field(() => DateRange, { description: 'The days on which it can be used.' })
  validity!: DateRange;

  @Field(() => Int, { nullable: true, description: 'How many the year grants; null: without limit.' })
  grantedCount!: number | null;

  @Field(() => Int, { description: 'How many were used in this membership year, whatever the tier was.' })
  usedCount!: number;

  @Field(() => Int, { nullable: true, description: 'How many are left; null: without limit.' })
  remainingCount!: number | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day a change of tier took it away; null while it is open.',
  })
  closedOn!: string | null;

  @Field(() => Membership, { nullable: true, description: 'Whose benefit it is.' })
  membership!: Membership;

  @Field(() => String, { description: 'The trace of the fact that granted it (rulebook PLT-06).' })
  traceId!: string;
}
