import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FollowUpStatus } from '../domain/follow-up';

/** Table `follow_up`: the call after an order as its last attempt left it. */
@Entity('follow_up')
export class FollowUpEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') id!: string;
  @Column('text') customerId!: string;
  @Column('text', { nullable: true }) membershipId!: string | null;
  @Column('text') vehicleId!: string;
  @Column('text') repairOrderId!: string;
  @Column('text', { nullable: true }) serviceAdvisorId!: string | null;
  @Column('text', { nullable: true }) assigneeId!: string | null;
  @Column('boolean') isSampled!: boolean;
  @Column('date') settledOn!: string;
  @Column('date') dueOn!: string;
  @Column('text') status!: FollowUpStatus;
  @Column('integer') attemptCount!: number;
  @Column('timestamptz', { nullable: true }) lastAttemptAt!: Date | null;
  @Column('integer', { nullable: true }) score!: number | null;
  @Column('text', { nullable: true }) remarks!: string | null;
  @Column('boolean', { nullable: true }) wantsContact!: boolean | null;
  @Column('timestamptz', { nullable: true }) answeredAt!: Date | null;
  @Column('date', { nullable: true }) answeredOn!: string | null;
  @Column('text', { nullable: true }) askedById!: string | null;
  @Column('integer') version!: number;
  @Column('text') traceId!: string;
}

/** Table `follow_up_roster`: the copy of whom a customer manager looks after in a quarter. */
@Entity('follow_up_roster')
export class FollowUpRosterEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') rosterId!: string;
  @Column('text') managerId!: string;
  @Column('text', { array: true }) customerIds!: string[];
  @Column('date') validFrom!: string;
  @Column('date') validTo!: string;
  @Column('bigint') sequence!: number;
}
