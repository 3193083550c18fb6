import { connection, DateRange, LocalDateScalar } from '@autoclub/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { StaffMember } from '../../network/graph';

@ObjectType('StaffCertificate', {
  description: 'That somebody may do a kind of work, at a level, for a while (rulebook SVC-20).',
})
export class StaffCertificate {
  @Field(() => ID, { description: 'Opaque id, prefix "crt".' })
  id!: string;

  @Field(() => StaffMember, { nullable: true, description: 'Who holds it.' })
  staffMember!: StaffMember;

  @Field(() => String, { description: 'Which certificate, such as "BODY_REPAIR".' })
  certificateCode!: string;

  @Field(() => Int, { description: 'Its level, 1 to 9; a job may require a least one.' })
  level!: number;

  @Field(() => DateRange, { description: 'The days on which it is valid.' })
  validity!: DateRange;

  @Field(() => Boolean, { description: 'Whether it counts today.' })
  isValid!: boolean;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day it was revoked; null for most.' })
  revokedOn!: string | null;

  @Field(() => StaffMember, { nullable: true, description: 'Whose token recorded it; null for the system.' })
  recordedBy!: StaffMember | null;
}

export const StaffCertificateConnection = connection(StaffCertificate, 'StaffCertificate');
