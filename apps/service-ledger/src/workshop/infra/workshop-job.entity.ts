import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { JobKind } from '../domain/job-kinds';
import type { JobStatus } from '../domain/workshop-job.transitions';

/** A quote as it is stored: amounts in minor units. */
export interface StoredQuote {
  readonly listMinor: number;
  readonly discountMinor: number;
  readonly payableMinor: number;
  readonly currencyCode: string;
  readonly quotedAt: string;
}

/** Table `workshop_job`: orders before they are settled. */
@Entity('workshop_job')
export class WorkshopJobEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') id!: string;
  @Column('text') roNumber!: string;
  @Column('text') customerId!: string;
  @Column('text', { nullable: true }) membershipId!: string | null;
  @Column('text') vehicleId!: string;
  @Column('text', { nullable: true }) serviceAdvisorId!: string | null;
  @Column('text') kind!: JobKind;
  @Column('text') status!: JobStatus;
  @Column('timestamptz') openedAt!: Date;
  @Column('timestamptz', { nullable: true }) startedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) completedAt!: Date | null;
  @Column('integer', { nullable: true }) mileageKm!: number | null;
  @Column('text', { nullable: true }) mileageReason!: string | null;
  @Column('timestamptz', { nullable: true }) promisedAt!: Date | null;
  @Column('boolean', { nullable: true }) isPromiseKept!: boolean | null;
  @Column('integer', { nullable: true }) lateMinutes!: number | null;
  @Column('text', { nullable: true }) giftCouponId!: string | null;
  @Column('text', { array: true }) technicianIds!: string[];
  @Column('json', { nullable: true }) quote!: StoredQuote | null;
  @Column('text', { nullable: true }) openedById!: string | null;
  @Column('integer') version!: number;
  @Column('text') traceId!: string;
}
