import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OrderKind } from '../../repair-orders';
import type { AppointmentOutcome } from '../domain/appointment';
import type { AppointmentStatus } from '../domain/appointment.transitions';
import type { AskedPriority } from '../domain/priority';

/** Table `appointment`: an appointment as its last fact left it. */
@Entity('appointment')
export class AppointmentEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') id!: string;
  @Column('text') customerId!: string;
  @Column('text', { nullable: true }) membershipId!: string | null;
  @Column('text') vehicleId!: string;
  @Column('text') jobKind!: OrderKind;
  @Column('text') status!: AppointmentStatus;
  @Column('timestamptz') slotFrom!: Date;
  @Column('timestamptz') slotTo!: Date;
  @Column('date') businessDay!: string;
  @Column('boolean') isZeroWait!: boolean;
  @Column('boolean') hasPriority!: boolean;
  @Column('json', { nullable: true }) priorityApproval!: AskedPriority | null;
  @Column('text') channelCode!: string;
  @Column('timestamptz', { nullable: true }) heldUntil!: Date | null;
  @Column('timestamptz') bookedAt!: Date;
  @Column('date') bookedOn!: string;
  @Column('text', { nullable: true }) bookedById!: string | null;
  @Column('integer') rescheduleCount!: number;
  @Column('timestamptz', { nullable: true }) arrivedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) receivedAt!: Date | null;
  @Column('integer', { nullable: true }) waitedMinutes!: number | null;
  @Column('text', { nullable: true }) outcome!: AppointmentOutcome | null;
  @Column('text', { nullable: true }) repairOrderId!: string | null;
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;
  @Column('date', { nullable: true }) closedOn!: string | null;
  @Column('text', { nullable: true }) cancelReasonCode!: string | null;
  @Column('integer') version!: number;
  @Column('text') traceId!: string;
}
