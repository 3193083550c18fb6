import type { LocalDate } from '@autoclub/domain-kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('outlet_file')
export class OutletFileEntity {
  @PrimaryColumn('text')
  dealerId!: string;

  @PrimaryColumn('text')
  vehicleId!: string;

  @Column('text')
  outletId!: string;

  @Column('text')
  customerId!: string;

  @Column('date')
  soldOn!: LocalDate;

  @Column('date', { nullable: true })
  deliveredOn!: LocalDate | null;

  @Column('text', { array: true })
  fieldCodes!: string[];

  @Column('text', { array: true })
  correctedFieldCodes!: string[];

  @Column('bigint')
  version!: number;

  @Column('text', { nullable: true })
  changedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  changedAt!: Date | null;

  @Column('text', { nullable: true })
  traceId!: string | null;
}
