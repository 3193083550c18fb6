import type { LocalDate } from '@autoclub/domain-kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('vehicle')
export class VehicleEntity {
  @PrimaryColumn('text')
  dealerId!: string;

  @PrimaryColumn('text')
  vehicleId!: string;

  @Column('text')
  customerId!: string;

  /** Of a car that another one drives, its owner; null when it is the customer. */
  @Column('text', { nullable: true })
  ownerCustomerId!: string | null;

  @Column('text')
  vin!: string;

  @Column('text', { nullable: true })
  plate!: string | null;

  @Column('text')
  modelCode!: string;

  @Column('text', { nullable: true })
  externalSystem!: string | null;

  @Column('text', { nullable: true })
  externalNumber!: string | null;

  @Column('date', { nullable: true })
  purchasedOn!: LocalDate | null;

  @Column('boolean')
  isSoldHere!: boolean;

  /** Bought on credit (rulebook ANA-04). */
  @Column('boolean', { default: false })
  isFinanced!: boolean;

  @Column('text', { nullable: true })
  outletId!: string | null;

  /** The revision of the dealer's system; null when it counts none. */
  @Column('bigint', { nullable: true })
  revision!: number | null;

  /** How often the record has changed; the sequence of its last event. */
  @Column('bigint')
  version!: number;

  @Column('text')
  traceId!: string;

  @Column('timestamptz')
  recordedAt!: Date;
}
