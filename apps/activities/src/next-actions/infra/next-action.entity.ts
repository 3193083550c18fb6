import type { LocalDate } from '@autoclub/domain-kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  ActionFacts,
  NextActionChannel,
  NextActionOutcome,
  NextActionReason,
  NextActionState,
} from '../domain/next-action';

/** Table `next_action`: a reason to contact a customer, one row per reason. */
@Entity('next_action')
export class NextActionEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') id!: string;
  @Column('text') reason!: NextActionReason;
  @Column('text') sourceId!: string;
  @Column('text') customerId!: string;
  @Column('text', { nullable: true }) staffMemberId!: string | null;
  @Column('text') channel!: NextActionChannel;
  @Column('date') arisenOn!: LocalDate;
  @Column('date') showOn!: LocalDate;
  @Column('date') dueOn!: LocalDate;
  @Column('jsonb') facts!: ActionFacts;
  @Column('text') state!: NextActionState;
  @Column('text', { nullable: true }) outcome!: NextActionOutcome | null;
  @Column('text', { nullable: true }) closedById!: string | null;
  @Column('timestamptz', { nullable: true }) closedAt!: Date | null;
  @Column('integer') attemptCount!: number;
  @Column('text') traceId!: string;
}
