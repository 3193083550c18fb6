import type { CurrencyCode } from '@autoclub/domain-kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('dealer')
export class DealerEntity {
  @PrimaryColumn('text')
  dealerId!: string;

  @Column('text')
  regionId!: string;

  @Column('text')
  code!: string;

  @Column('text')
  nameZh!: string;

  @Column('text')
  nameEn!: string;

  @Column('text')
  timeZone!: string;

  @Column('text')
  currencyCode!: CurrencyCode;

  @Column('boolean')
  isSandbox!: boolean;

  @Column('integer')
  aheadMinutes!: number;

  @Column('bigint')
  version!: number;
}
