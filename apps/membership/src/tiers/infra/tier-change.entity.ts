import type { Explanation, LocalDate } from '@autoclub/domain-kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TierFactKind } from '../domain/tier-fact';

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
  triggerType!: TierFactKind;

  @Column('text')
  triggerId!: string;

  @Column('jsonb')
  explanation!: Explanation;

  /** Empty for changes of before there was more than one way to rise. */
  @Column('jsonb')
  grounds!: Explanation[];

  @Column('text')
  traceId!: string;

  @Column('timestamptz')
  recordedAt!: Date;
}
