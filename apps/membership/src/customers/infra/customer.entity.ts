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

  /** How many others have the phone number, as it was published last (rulebook PTS-15). */
  @Column('int', { default: 0 })
  sharedContactCount!: number;

  /** Keyed hash of the identity reference; null when none was given. */
  @Column('text', { nullable: true })
  identityHash!: string | null;

  /** The day on which the person was erased (rulebook MEM-17). */
  @Column('date', { nullable: true })
  erasedOn!: LocalDate | null;

  /** What stands for an erased person. */
  @Column('text', { nullable: true })
  anonymousKey!: string | null;

  @Column('text')
  traceId!: string;

  @Column('timestamptz')
  recordedAt!: Date;
}
