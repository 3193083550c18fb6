import type { LocalDate } from '@autoclub/domain-kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StaffRole } from '../../network';
import type { Department } from '../domain/department';
import type { RecommendationAnswer } from '../domain/recommendation';

@Entity('recommendation')
export class RecommendationEntity {
  @PrimaryColumn('text')
  dealerId!: string;

  @PrimaryColumn('text')
  recommendationId!: string;

  @Column('text')
  customerId!: string;

  @Column('text')
  staffMemberId!: string;

  @Column('text')
  staffRole!: StaffRole;

  @Column('text')
  department!: Department;

  @Column('text')
  wayIn!: string;

  @Column('text')
  answer!: RecommendationAnswer;

  @Column('text', { nullable: true })
  declineReasonCode!: string | null;

  @Column('date', { nullable: true })
  followUpOn!: LocalDate | null;

  @Column('date', { nullable: true })
  notAgainBefore!: LocalDate | null;

  @Column('date')
  proposedOn!: LocalDate;

  @Column('bigint')
  sequence!: number;

  @Column('text')
  traceId!: string;

  @Column('timestamptz')
  recordedAt!: Date;
}
