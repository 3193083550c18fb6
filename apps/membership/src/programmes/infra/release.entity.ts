import type { LocalDate } from '@autoclub/domain-kit';
import type { ProgrammeLevel, ProgrammePart } from '@autoclub/programme-config';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReleaseStep } from '../domain/release';

@Entity('release')
export class ReleaseEntity {
  @PrimaryColumn('text')
  releaseId!: string;

  @Column('text')
  scope!: ProgrammeLevel;

  @Column('text', { nullable: true })
  scopeId!: string | null;

  @Column('text')
  versionId!: string;

  @Column('date')
  effectiveOn!: LocalDate;

  @Column('text')
  step!: ReleaseStep;

  @Column('text', { nullable: true })
  template!: string | null;

  @Column('json')
  values!: ProgrammePart;

  @Column('text')
  note!: string;

  @Column('text', { nullable: true })
  pilotOf!: string | null;

  @Column('date', { nullable: true })
  announcedOn!: LocalDate | null;

  @Column('text', { nullable: true })
  announcedById!: string | null;

  @Column('integer', { nullable: true })
  affectedMembersCount!: number | null;

  @Column('bigint')
  version!: number;

  @Column('text')
  traceId!: string;

  @Column('timestamptz')
  changedAt!: Date;
}
