import type { LocalDate } from '@autoclub/domain-kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CustomerKind } from '../domain/customer';

@Entity('customer')
export class CustomerEntity {
  @PrimaryColumn('text')
  dealerId!: string;

  @PrimaryColumn('text')
  customerId!: string;

  @Column('text')
  kind!: CustomerKind;

  @Column('text')
  name!: string;

  @Column('text')
  phone!: string;

  @Column('text', { nullable: true })
  externalSystem!: string | null;

  @Column('text', { nullable: true })
  externalNumber!: string | null;

  @Column('date')
  registeredOn!: LocalDate;

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
