import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Acknowledgement } from '../../entitlements';

/** Table `service_card`: sticker agreements as they stand; a card is valid once its agreement was active. */
@Entity('service_card')
export class ServiceCardEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') id!: string;
  @Column('text') vehicleId!: string;
  @Column('text') customerId!: string;
  @Column('text') step!: string;
  @Column('date') changedOn!: string;
  @Column('date', { nullable: true }) activeFrom!: string | null;
  @Column('bigint') sequence!: number;
}

/** Table `service_card_use`: each wash as registered; rows are only ever added. */
@Entity('service_card_use')
export class ServiceCardUseEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') id!: string;
  @Column('text') serviceCardId!: string;
  @Column('bigint') valueMinor!: number;
  @Column('text') currencyCode!: string;
  @Column('text') bearingDepartment!: string;
  @Column('text') performedById!: string;
  @Column('text', { nullable: true }) registeredById!: string | null;
  @Column('text') acknowledgement!: Acknowledgement;
  @Column('timestamptz') usedAt!: Date;
  @Column('date') usedOn!: string;
  @Column('text') traceId!: string;
}
