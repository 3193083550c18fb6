import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RegistrationState } from '../domain/registration';

/** Table `activity_registration`: a customer's place at an activity. */
@Entity('activity_registration')
export class RegistrationEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') id!: string;
  @Column('text') activityId!: string;
  @Column('text') customerId!: string;
  @Column('text', { nullable: true }) membershipId!: string | null;
  @Column('integer') companionCount!: number;
  @Column('text') state!: RegistrationState;
  @Column('timestamptz') registeredAt!: Date;
  @Column('timestamptz', { nullable: true }) checkedInAt!: Date | null;
  @Column('text') traceId!: string;
}
