import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { InvitationState, InviterRole } from '../domain/invitation';

/** Table `activity_invitation`: who is invited to an activity, and the answer. */
@Entity('activity_invitation')
export class InvitationEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') id!: string;
  @Column('text') activityId!: string;
  @Column('text') customerId!: string;
  @Column('text') role!: InviterRole;
  @Column('text') state!: InvitationState;
  @Column('text', { nullable: true }) registrationId!: string | null;
  @Column('timestamptz') invitedAt!: Date;
  @Column('timestamptz', { nullable: true }) answeredAt!: Date | null;
  @Column('text', { nullable: true }) answeredBy!: string | null;
  @Column('text') traceId!: string;
}
