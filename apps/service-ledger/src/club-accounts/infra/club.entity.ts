import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PeriodStatus, PeriodStep } from '../domain/club-period';
import type { Burden, Category, Side } from '../domain/entry';

/** Table `club_outside_fact`: what other services say the club earned and spent; the newest word of each counts. */
@Entity('club_outside_fact')
export class ClubOutsideFactEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') sourceType!: string;
  @PrimaryColumn('text') sourceId!: string;
  @Column('text') side!: Side;
  @Column('text') category!: Category;
  @Column('text', { nullable: true }) departmentCode!: string | null;
  @Column('date') factOn!: string;
  @Column('bigint') valueMinor!: number;
  @Column('text', { nullable: true }) customerId!: string | null;
  @Column('text', { nullable: true }) membershipId!: string | null;
  @Column('date', { nullable: true }) coversFrom!: string | null;
  /** Of an activity: how many members its cost was for. */
  @Column('integer', { nullable: true }) sharedBy!: number | null;
  @Column('bigint') sequence!: number;
}

/** Table `club_attendance`: which activities members came to. */
@Entity('club_attendance')
export class ClubAttendanceEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') activityId!: string;
  @PrimaryColumn('text') membershipId!: string;
  @Column('text') customerId!: string;
  @Column('date') attendedOn!: string;
  @Column('bigint') sequence!: number;
}

/** Table `club_activity`: what activities are called. */
@Entity('club_activity')
export class ClubActivityEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') activityId!: string;
  @Column('text', { nullable: true }) titleZh!: string | null;
  @Column('text', { nullable: true }) titleEn!: string | null;
  @Column('bigint') sequence!: number;
}

/** Table `club_entry`: the books of the club by double entry; rows are only ever added. */
@Entity('club_entry')
export class ClubEntryEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') id!: string;
  @Column('date') bookedOn!: string;
  @Column('text') side!: Side;
  @Column('text') category!: Category;
  @Column('text') departmentCode!: string;
  @Column('text') burden!: Burden;
  @Column('text') debitAccount!: string;
  @Column('text') creditAccount!: string;
  @Column('bigint') amountMinor!: number;
  @Column('text') currencyCode!: string;
  @Column('text') sourceType!: string;
  @Column('text') sourceId!: string;
  @Column('timestamptz') bookedAt!: Date;
  @Column('text') traceId!: string;
}

/** A line as it is stored: the amount in minor units of the period's currency. */
export interface StoredLine {
  readonly side: Side;
  readonly category: Category;
  readonly departmentCode: string;
  readonly burden: Burden;
  readonly amountMinor: number;
  readonly itemCount: number;
}

/** Table `club_period`: months as they were closed last. */
@Entity('club_period')
export class ClubPeriodEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') id!: string;
  @Column('date') month!: string;
  @Column('text') status!: PeriodStatus;
  @Column('integer') revision!: number;
  @Column('bigint') openingMinor!: number;
  @Column('bigint') incomeMinor!: number;
  @Column('bigint') expenseMinor!: number;
  @Column('bigint') closingMinor!: number;
  @Column('text') currencyCode!: string;
  @Column('json') lines!: StoredLine[];
  @Column('date') closedOn!: string;
  @Column('text', { nullable: true }) closedById!: string | null;
  @Column('integer') version!: number;
  @Column('text') traceId!: string;
}

/** Table `club_period_step`: every closing and reopening; rows are only ever added. */
@Entity('club_period_step')
export class ClubPeriodStepEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') id!: string;
  @Column('text') clubPeriodId!: string;
  @Column('text') kind!: PeriodStep['kind'];
  @Column('integer') revision!: number;
  @Column('bigint') closingMinor!: number;
  @Column('text') currencyCode!: string;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('timestamptz') steppedAt!: Date;
  @Column('text', { nullable: true }) steppedById!: string | null;
  @Column('text') traceId!: string;
}
