import type { LocalDate } from '@autoclub/domain-kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('points_heard')
export class PointsHeardEntity {
  @PrimaryColumn('text')
  dealerId!: string;

  @PrimaryColumn('text')
  membershipId!: string;

  @PrimaryColumn('text')
  entryId!: string;

  @Column('bigint')
  sequence!: number;

  @Column('bigint')
  qualifyingPoints!: number;

  @Column('date')
  businessDay!: LocalDate;

  @Column('date')
  postedOn!: LocalDate;
}
