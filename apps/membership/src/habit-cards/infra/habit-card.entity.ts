import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Habits } from '../domain/habits';

@Entity('habit_card')
export class HabitCardEntity {
  @PrimaryColumn('text')
  dealerId!: string;

  @PrimaryColumn('text')
  vehicleId!: string;

  @Column('text')
  customerId!: string;

  @Column('jsonb')
  habits!: Habits;

  @Column('bigint')
  version!: number;

  @Column('text', { nullable: true })
  changedBy!: string | null;

  @Column('timestamptz')
  changedAt!: Date;

  @Column('text')
  traceId!: string;
}
