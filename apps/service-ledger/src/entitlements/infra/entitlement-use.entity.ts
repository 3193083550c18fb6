import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Acknowledgement } from '../domain/entitlement-use';

/** Table `entitlement_use_reversal`: uses that were taken back; rows are only ever added. */
@Entity('entitlement_use_reversal')
export class EntitlementUseReversalEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') entitlementUseId!: string;
  @Column('text') reasonCode!: string;
  @Column('timestamptz') reversedAt!: Date;
  @Column('date') reversedOn!: string;
  @Column('text', { nullable: true }) reversedById!: string | null;
  @Column('text') traceId!: string;
}

/** Table `entitlement_use`: each use as registered; rows are only ever added. */
@Entity('entitlement_use')
export class EntitlementUseEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') id!: string;
  @Column('text') entitlementId!: string;
  @Column('text') code!: string;
  @Column('integer') quantity!: number;
  @Column('bigint') valueMinor!: number;
  @Column('text') currencyCode!: string;
  @Column('text') bearingDepartment!: string;
  @Column('text') performedById!: string;
  @Column('text', { nullable: true }) registeredById!: string | null;
  @Column('text') acknowledgement!: Acknowledgement;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('timestamptz') usedAt!: Date;
  @Column('date') usedOn!: string;
  @Column('text', { nullable: true }) externalNumber!: string | null;
  @Column('text') traceId!: string;
}
