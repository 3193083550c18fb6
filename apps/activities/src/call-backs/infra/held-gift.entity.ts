import type { LocalDate } from '@autoclub/domain-kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { HeldGiftState } from '../domain/held-gift';

/** Table `held_gift`: a gift that is kept for a customer until the next visit; one at a time. */
@Entity('held_gift')
export class HeldGiftEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') id!: string;
  @Column('text') customerId!: string;
  @Column('text') callBackId!: string;
  @Column('text') packCode!: string;
  @Column('text') state!: HeldGiftState;
  @Column('timestamptz') heldAt!: Date;
  @Column('date') heldOn!: LocalDate;
  @Column('text') heldById!: string;
  @Column('date', { nullable: true }) releasedOn!: LocalDate | null;
  @Column('text', { nullable: true }) repairOrderId!: string | null;
  @Column('text') traceId!: string;
}
