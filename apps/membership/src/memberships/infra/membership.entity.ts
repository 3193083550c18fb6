import type { CurrencyCode, LocalDate } from '@autoclub/domain-kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StandingUpgrade } from '../../tiers';
import type { MembershipSource, MembershipStatus } from '../domain/membership';
import type { MembershipDocument } from '../domain/membership-documents';

@Entity('membership')
export class MembershipEntity {
  @PrimaryColumn('text')
  dealerId!: string;

  @PrimaryColumn('text')
  membershipId!: string;

  @Column('text')
  customerId!: string;

  @Column('text')
  status!: MembershipStatus;

  @Column('text')
  source!: MembershipSource;

  @Column('text', { nullable: true })
  referrerMembershipId!: string | null;

  @Column('text')
  wayIn!: string;

  @Column('bigint')
  feePaidMinor!: number;

  @Column('text')
  feeCurrency!: CurrencyCode;

  @Column('text')
  tier!: string;

  @Column('boolean')
  isInsuredHere!: boolean;

  @Column('jsonb')
  documents!: MembershipDocument[];

  @Column('text', { nullable: true })
  rejectionReason!: string | null;

  @Column('text', { nullable: true })
  memberNumber!: string | null;

  @Column('date', { nullable: true })
  activatedOn!: LocalDate | null;

  @Column('text', { nullable: true })
  joinedTier!: string | null;

  @Column('date', { nullable: true })
  validFrom!: LocalDate | null;

  @Column('date', { nullable: true })
  validTo!: LocalDate | null;

  @Column('date', { nullable: true })
  inTierFrom!: LocalDate | null;

  @Column('jsonb')
  upgrades!: StandingUpgrade[];

  @Column('bigint')
  qualifyingPoints!: number;

  @Column('bigint')
  pointsSequence!: number;

  @Column('bigint')
  version!: number;

  @Column('date')
  appliedOn!: LocalDate;

  @Column('text')
  traceId!: string;

  @Column('timestamptz')
  recordedAt!: Date;

  @Column('timestamptz')
  changedAt!: Date;
}
