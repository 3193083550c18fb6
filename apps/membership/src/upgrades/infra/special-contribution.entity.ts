import type { LocalDate } from '@autoclub/domain-kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ContributionStatus } from '../domain/special-contribution';

@Entity('special_contribution')
export class SpecialContributionEntity {
  @PrimaryColumn('text')
  dealerId!: string;

  @PrimaryColumn('text')
  contributionId!: string;

  @Column('text')
  membershipId!: string;

  @Column('text')
  tier!: string;

  @Column('text')
  reason!: string;

  @Column('text', { nullable: true })
  proposedById!: string | null;

  @Column('text')
  approverId!: string;

  @Column('date')
  proposedOn!: LocalDate;

  @Column('text')
  status!: ContributionStatus;

  @Column('date', { nullable: true })
  decidedOn!: LocalDate | null;

  @Column('text', { nullable: true })
  declineReason!: string | null;

  @Column('text')
  traceId!: string;

  @Column('timestamptz')
  changedAt!: Date;
}
