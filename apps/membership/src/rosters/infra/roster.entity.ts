import type { LocalDate } from '@autoclub/domain-kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RosterClosedCause } from '../domain/roster';
import type { RosterState } from '../domain/roster.transitions';

@Entity('roster')
export class RosterEntity {
  @PrimaryColumn('text')
  dealerId!: string;

  @PrimaryColumn('text')
  rosterId!: string;

  @Column('text')
  managerId!: string;

  @Column('date')
  quarterFrom!: LocalDate;

  @Column('date')
  quarterTo!: LocalDate;

  @Column('text')
  state!: RosterState;

  @Column('date')
  openedOn!: LocalDate;

  @Column('date', { nullable: true })
  frozenOn!: LocalDate | null;

  @Column('date', { nullable: true })
  closedOn!: LocalDate | null;

  @Column('text', { nullable: true })
  closedCause!: RosterClosedCause | null;

  @Column('bigint')
  version!: number;

  @Column('text')
  traceId!: string;

  @Column('timestamptz')
  recordedAt!: Date;
}
