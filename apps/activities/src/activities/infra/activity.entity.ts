import type { LocalDate } from '@autoclub/domain-kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ActivityKind } from '../domain/activity';
import type { ActivityState } from '../domain/activity.transitions';

/** Table `activity`: an activity with the seats taken so far. */
@Entity('activity')
export class ActivityEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') id!: string;
  @Column('text') kind!: ActivityKind;
  @Column('text') titleZh!: string;
  @Column('text') titleEn!: string;
  @Column('boolean') isMembersOnly!: boolean;
  @Column('integer') capacity!: number;
  @Column('integer') seatsTaken!: number;
  @Column('timestamptz') startsAt!: Date;
  @Column('timestamptz') endsAt!: Date;
  @Column('date') heldOn!: LocalDate;
  @Column('text') state!: ActivityState;
  @Column('bigint') sequence!: number;
  @Column('timestamptz') publishedAt!: Date;
  @Column('text') traceId!: string;
}
