import type { LocalDate } from '@autoclub/domain-kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TierExplanation } from '../domain/tier-explanation';

@Entity('tier_change')
export class TierChangeEntity {
  @PrimaryColumn('text')
  dealerId!: string;

  @PrimaryColumn('text')
  tierChangeId!: string;

  @Column('text')
  membershipId!: string;

  @Column('text')
  fromTier!: string;

  @Column('text')
  toTier!: string;

  @Column('text', { array: true })
  causes!: string[];

  @Column('date')
  changedOn!: LocalDate;

  @Column('date')
  validFrom!: LocalDate;

  @Column('date')
  validTo!: LocalDate;

  @Column('text')
  entryId!: string;

  @Column('jsonb')
  explanation!: TierExplanation;

  @Column('text')
  traceId!: string;

  @Column('timestamptz')
  recordedAt!: Date;
}
