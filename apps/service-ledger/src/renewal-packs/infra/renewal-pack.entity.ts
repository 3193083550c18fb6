import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { GiftKind } from '../domain/renewal-pack';
import type { Choice } from '../domain/renewal-programme';

/** A gift as it is stored: worth in minor units of the pack's currency. */
export interface StoredGift {
  readonly kind: GiftKind;
  readonly code: string;
  readonly worthMinor: number;
  readonly freeKm: number | null;
  readonly couponId: string;
}

/** Table `renewal_pack`: what was signed for next year's insurance after a claim. */
@Entity('renewal_pack')
export class RenewalPackEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') id!: string;
  @Column('text') customerId!: string;
  @Column('text', { nullable: true }) membershipId!: string | null;
  @Column('text') vehicleId!: string;
  @Column('text') repairOrderId!: string;
  @Column('bigint') claimMinor!: number;
  @Column('text') packCode!: string;
  @Column('text') choice!: Choice;
  @Column('bigint') declaredWorthMinor!: number;
  @Column('bigint') prepaidMinor!: number;
  @Column('json') gifts!: StoredGift[];
  @Column('text', { nullable: true }) rewardStaffMemberId!: string | null;
  @Column('bigint') rewardMinor!: number;
  @Column('text') currencyCode!: string;
  @Column('date') signedOn!: string;
  @Column('timestamptz') signedAt!: Date;
  @Column('text', { nullable: true }) signedById!: string | null;
  @Column('date', { nullable: true }) cancelledOn!: string | null;
  @Column('text', { nullable: true }) cancelReasonCode!: string | null;
  @Column('text', { nullable: true }) cancelledById!: string | null;
  @Column('integer') version!: number;
  @Column('text') traceId!: string;
}
