import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MovementKind } from '../domain/liability';
import type { PackageKind, UsesCounted } from '../domain/prepaid-package';

/** A set as it is stored: amounts in minor units of the package's currency. */
export interface StoredSet {
  readonly setNumber: number;
  readonly discountBp: number;
  readonly oilMillilitres: number;
  readonly filters: number;
  readonly listMinor: number;
  readonly priceMinor: number;
}

/** Table `prepaid_package`: oil or maintenance that was sold ahead. */
@Entity('prepaid_package')
export class PackageEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') id!: string;
  @Column('text') customerId!: string;
  @Column('text', { nullable: true }) membershipId!: string | null;
  @Column('text', { nullable: true }) vehicleId!: string | null;
  @Column('text', { nullable: true }) externalSystem!: string | null;
  @Column('text', { nullable: true }) externalNumber!: string | null;
  @Column('text') fingerprint!: string;
  @Column('text') kind!: PackageKind;
  @Column('text') definitionCode!: string;
  @Column('date') soldOn!: string;
  @Column('timestamptz') soldAt!: Date;
  @Column('text', { nullable: true }) soldById!: string | null;
  @Column('text') currencyCode!: string;
  @Column('json') sets!: StoredSet[];
  @Column('integer') usedSets!: number;
  @Column('integer') owedOilMillilitres!: number;
  @Column('integer') owedFilters!: number;
  @Column('bigint') owedMinor!: number;
  @Column('text', { nullable: true }) refundId!: string | null;
  @Column('date', { nullable: true }) refundedOn!: string | null;
  @Column('bigint', { nullable: true }) refundedMinor!: number | null;
  @Column('text', { nullable: true }) usesCounted!: UsesCounted | null;
  @Column('text', { nullable: true }) refundReason!: string | null;
  @Column('text', { nullable: true }) refundedById!: string | null;
  @Column('integer') version!: number;
  @Column('text') traceId!: string;
}

/** Table `package_use`: each set as used; rows are only ever added. */
@Entity('package_use')
export class PackageUseEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') id!: string;
  @Column('text') packageId!: string;
  @Column('integer') setNumber!: number;
  @Column('text') repairOrderId!: string;
  @Column('date') usedOn!: string;
  @Column('timestamptz') usedAt!: Date;
  @Column('bigint') releasedMinor!: number;
  @Column('text') currencyCode!: string;
  @Column('text', { nullable: true }) usedById!: string | null;
  @Column('text') traceId!: string;
}

/** Table `package_movement`: what moved the liability of packages; rows are only ever added. */
@Entity('package_movement')
export class PackageMovementEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') id!: string;
  @Column('text') packageId!: string;
  @Column('text') kind!: MovementKind;
  @Column('date') movedOn!: string;
  @Column('integer') oilMillilitres!: number;
  @Column('integer') filters!: number;
  @Column('bigint') amountMinor!: number;
  @Column('text') currencyCode!: string;
}

/** Table `package_count`: what people counted of a month, beside what the books said. */
@Entity('package_count')
export class PackageCountEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('date') month!: string;
  @Column('bigint') countedOilMillilitres!: number;
  @Column('bigint') countedFilters!: number;
  @Column('bigint') countedMinor!: number;
  @Column('bigint') bookedOilMillilitres!: number;
  @Column('bigint') bookedFilters!: number;
  @Column('bigint') bookedMinor!: number;
  @Column('text') currencyCode!: string;
  @Column('timestamptz') countedAt!: Date;
  @Column('text', { nullable: true }) countedById!: string | null;
}
