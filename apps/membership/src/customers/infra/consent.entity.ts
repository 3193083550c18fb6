import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConsentChannel, ConsentOrigin, ConsentPurpose } from '../domain/consent';

@Entity('consent')
export class ConsentEntity {
  @PrimaryColumn('text')
  dealerId!: string;

  @PrimaryColumn('text')
  customerId!: string;

  @PrimaryColumn('text')
  channel!: ConsentChannel;

  @PrimaryColumn('text')
  purpose!: ConsentPurpose;

  @Column('text')
  origin!: ConsentOrigin;

  @Column('timestamptz')
  givenAt!: Date;

  /** Null while the consent is in force. */
  @Column('timestamptz', { nullable: true })
  withdrawnAt!: Date | null;

  @Column('text', { nullable: true })
  withdrawnOrigin!: ConsentOrigin | null;
}
