import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CouponKind } from '../domain/coupon';
import type { CouponStatus } from '../domain/coupon.transitions';

/** Table `coupon`: a gift card or coupon as its last fact left it. */
@Entity('coupon')
export class CouponEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') id!: string;
  @Column('text') customerId!: string;
  @Column('text', { nullable: true }) membershipId!: string | null;
  @Column('text', { nullable: true }) vehicleId!: string | null;
  @Column('text') couponNumber!: string;
  @Column('text') status!: CouponStatus;
  @Column('text') kind!: CouponKind;
  @Column('text') definitionCode!: string;
  @Column('text', { nullable: true }) packCode!: string | null;
  @Column('text', { nullable: true }) serviceCode!: string | null;
  @Column('bigint') worthMinor!: number;
  @Column('text') currencyCode!: string;
  @Column('integer', { nullable: true }) discountBp!: number | null;
  @Column('integer', { nullable: true }) leastDiscountBp!: number | null;
  @Column('boolean') isTransferable!: boolean;
  @Column('text') bearingDepartment!: string;
  @Column('date') validFrom!: string;
  @Column('date') validTo!: string;
  @Column('boolean') isKeptUntilNextVisit!: boolean;
  @Column('date') issuedOn!: string;
  @Column('timestamptz') issuedAt!: Date;
  @Column('text', { nullable: true }) issuedById!: string | null;
  @Column('text') originType!: string;
  @Column('text') originId!: string;
  @Column('text', { nullable: true }) reservedForType!: string | null;
  @Column('text', { nullable: true }) reservedForId!: string | null;
  @Column('date', { nullable: true }) usedOn!: string | null;
  @Column('bigint', { nullable: true }) usedMinor!: number | null;
  @Column('text', { nullable: true }) usedForType!: string | null;
  @Column('text', { nullable: true }) usedForId!: string | null;
  @Column('text', { nullable: true }) usedById!: string | null;
  @Column('date', { nullable: true }) voidedOn!: string | null;
  @Column('text', { nullable: true }) voidReasonCode!: string | null;
  @Column('text', { nullable: true }) voidedById!: string | null;
  @Column('integer') version!: number;
  @Column('text') traceId!: string;
}

/** Table `coupon_choice`: a free service that a member may choose once. */
@Entity('coupon_choice')
export class CouponChoiceEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') id!: string;
  @Column('text') customerId!: string;
  @Column('text') membershipId!: string;
  @Column('text') referralId!: string;
  @Column('date') offeredOn!: string;
  @Column('text', { array: true }) definitionCodes!: string[];
  @Column('text', { nullable: true }) couponId!: string | null;
  @Column('date', { nullable: true }) withdrawnOn!: string | null;
  @Column('bigint') sequence!: number;
  @Column('text') traceId!: string;
}
