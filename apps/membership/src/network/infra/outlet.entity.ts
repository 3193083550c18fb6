import type { LocalDate } from '@autoclub/domain-kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('outlet')
export class OutletEntity {
  @PrimaryColumn('text')
  dealerId!: string;

  @PrimaryColumn('text')
  outletId!: string;

  @Column('text')
  regionId!: string;

  @Column('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('text')
  nameEn!: string;

  @Column('boolean')
  isActive!: boolean;

  @Column('date')
  registeredOn!: LocalDate;

  @Column('bigint')
  version!: number;
}
