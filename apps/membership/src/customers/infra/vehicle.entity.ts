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

  @Column('text', { nullable: true })
  outletId!: string | null;

  @Column('text')
  traceId!: string;

  @Column('timestamptz')
  recordedAt!: Date;
}
