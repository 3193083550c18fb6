import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ContactPoint } from '../../complaints';

/** Table `checklist_run`: each going through a checklist; rows are only ever added. */
@Entity('checklist_run')
export class ChecklistRunEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') id!: string;
  @Column('text') contactPoint!: ContactPoint;
  @Column('text') checklistCode!: string;
  @Column('text', { nullable: true }) repairOrderId!: string | null;
  @Column('text') staffMemberId!: string;
  @Column('integer') itemCount!: number;
  @Column('text', { array: true }) failedItemCodes!: string[];
  @Column('timestamptz') recordedAt!: Date;
  @Column('date') businessDay!: string;
  @Column('text') traceId!: string;
}
