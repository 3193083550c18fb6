import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RescueOutcome, RescueStatus } from '../domain/rescue-case';

/** Table `rescue_case`: rescues on the road. */
@Entity('rescue_case')
export class RescueCaseEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') id!: string;
  @Column('text') customerId!: string;
  @Column('text', { nullable: true }) membershipId!: string | null;
  @Column('text', { nullable: true }) tier!: string | null;
  @Column('text') vehicleId!: string;
  @Column('text') status!: RescueStatus;
  @Column('text', { nullable: true }) outcome!: RescueOutcome | null;
  @Column('timestamptz') calledAt!: Date;
  @Column('timestamptz', { nullable: true }) dispatchedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) onSiteAt!: Date | null;
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;
  @Column('date', { nullable: true }) closedOn!: string | null;
  @Column('text', { array: true }) responderIds!: string[];
  @Column('integer') freeKm!: number;
  @Column('integer') chargedKm!: number;
  @Column('bigint') freeMinor!: number;
  @Column('bigint') chargedMinor!: number;
  @Column('text') currencyCode!: string;
  @Column('text', { nullable: true }) entitlementUseId!: string | null;
  @Column('boolean') hadCourtesyCar!: boolean;
  @Column('text', { nullable: true }) repairOrderId!: string | null;
  @Column('text', { nullable: true }) openedById!: string | null;
  @Column('integer') version!: number;
  @Column('text') traceId!: string;
}

/** Table `rescue_shift`: who is on duty for rescues, and when. */
@Entity('rescue_shift')
export class RescueShiftEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') id!: string;
  @Column('text') staffMemberId!: string;
  @Column('timestamptz') startsAt!: Date;
  @Column('timestamptz') endsAt!: Date;
  @Column('text') traceId!: string;
}

/** Table `rescue_roster`: every time that somebody planned the duty. */
@Entity('rescue_roster')
export class RescueRosterEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') id!: string;
  @Column('date') plannedFrom!: string;
  @Column('date') plannedTo!: string;
  @Column('timestamptz') plannedAt!: Date;
  @Column('text', { nullable: true }) plannedById!: string | null;
  @Column('text') traceId!: string;
}
