import type { LocalDate } from '@autoclub/domain-kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ActivityFormat, ActivityKind, CancelReason, Promotion } from '../domain/activity';
import type { ActivityState } from '../domain/activity.transitions';

/** Table `activity`: an activity with the seats taken so far. */
@Entity('activity')
export class ActivityEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') id!: string;
  @Column('text') regionId!: string;
  @Column('text') kind!: ActivityKind;
  @Column('text', { nullable: true }) format!: ActivityFormat | null;
  @Column('text', { nullable: true }) promotion!: Promotion | null;
  @Column('text', { nullable: true }) segmentId!: string | null;
  @Column('text', { nullable: true }) traitCode!: string | null;
  @Column('text') titleZh!: string;
  @Column('text') titleEn!: string;
  @Column('boolean') isMembersOnly!: boolean;
  @Column('boolean') requiresRegistration!: boolean;
  @Column('integer') capacity!: number;
  @Column('integer') seatsTaken!: number;
  @Column('integer') invitedCount!: number;
  @Column('integer') attendedCount!: number;
  @Column('integer') attendedMemberCount!: number;
  @Column('integer', { nullable: true }) memberCount!: number | null;
  @Column('timestamptz') startsAt!: Date;
  @Column('timestamptz') endsAt!: Date;
  @Column('date') heldOn!: LocalDate;
  @Column('text') state!: ActivityState;
  @Column('text', { nullable: true }) cancelReason!: CancelReason | null;
  @Column('date', { nullable: true }) closedOn!: LocalDate | null;
  @Column('bigint') sequence!: number;
  @Column('timestamptz') publishedAt!: Date;
  @Column('text') traceId!: string;
}
