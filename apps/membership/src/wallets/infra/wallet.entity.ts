import type { CurrencyCode, LocalDate } from '@autoclub/domain-kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('wallet')
export class WalletEntity {
  @PrimaryColumn('text')
  dealerId!: string;

  @PrimaryColumn('text')
  walletId!: string;

  @Column('text')
  membershipId!: string;

  @Column('text')
  customerId!: string;

  @Column('bigint')
  balanceMinor!: number;

  @Column('text')
  currency!: CurrencyCode;

  @Column('date', { nullable: true })
  emptySince!: LocalDate | null;

  @Column('boolean')
  isLow!: boolean;

  @Column('bigint')
  movementCount!: number;

  @Column('bigint')
  version!: number;
}
