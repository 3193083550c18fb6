import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Table `rework`: orders that repeat a job of an earlier one; rows are only ever added. */
@Entity('rework')
export class ReworkEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') repairOrderId!: string;
  @Column('text') repeatedRepairOrderId!: string;
  @Column('text') customerId!: string;
  @Column('text', { nullable: true }) membershipId!: string | null;
  @Column('text') vehicleId!: string;
  @Column('text') jobCode!: string;
  @Column('text', { array: true }) technicianIds!: string[];
  @Column('integer') daysBetween!: number;
  @Column('bigint') costMinor!: number;
  @Column('text') currencyCode!: string;
  @Column('date') recordedOn!: string;
  @Column('timestamptz') recordedAt!: Date;
  @Column('text', { nullable: true }) recordedById!: string | null;
  @Column('text') traceId!: string;
}
