import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DeclinedOutcome, Urgency } from '../domain/declined-work';

/** Table `declined_work`: jobs that were advised and refused. */
@Entity('declined_work')
export class DeclinedWorkEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') id!: string;
  @Column('text') customerId!: string;
  @Column('text', { nullable: true }) membershipId!: string | null;
  @Column('text') vehicleId!: string;
  @Column('text') repairOrderId!: string;
  @Column('text', { nullable: true }) serviceAdvisorId!: string | null;
  @Column('text') jobCode!: string;
  @Column('bigint') estimatedMinor!: number;
  @Column('text') currencyCode!: string;
  @Column('text') urgency!: Urgency;
  @Column('text', { nullable: true }) reasonCode!: string | null;
  @Column('boolean') isRepeated!: boolean;
  @Column('integer', { nullable: true }) mileageKm!: number | null;
  @Column('date') declinedOn!: string;
  @Column('timestamptz') declinedAt!: Date;
  @Column('date', { nullable: true }) followUpOn!: string | null;
  @Column('integer', { nullable: true }) followUpAtKm!: number | null;
  @Column('text', { nullable: true }) outcome!: DeclinedOutcome | null;
  @Column('date', { nullable: true }) closedOn!: string | null;
  @Column('text', { nullable: true }) closedById!: string | null;
  @Column('text', { nullable: true }) doneOnOrderId!: string | null;
  @Column('text') traceId!: string;
}
