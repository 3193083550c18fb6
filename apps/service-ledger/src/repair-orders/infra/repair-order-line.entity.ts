import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DiscountGround, LineKind, Payer } from '../domain/repair-order';

/** Table `repair_order_line`: the lines of every revision of an order. */
@Entity('repair_order_line')
export class RepairOrderLineEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') repairOrderId!: string;
  @PrimaryColumn('integer') revision!: number;
  @PrimaryColumn('integer') position!: number;
  @Column('text') id!: string;
  @Column('text') kind!: LineKind;
  @Column('text') payer!: Payer;
  @Column('text', { nullable: true }) description!: string | null;
  @Column('text') currencyCode!: string;
  @Column('bigint') listMinor!: number;
  @Column('bigint') discountMinor!: number;
  @Column('text') discountGround!: DiscountGround;
  @Column('bigint') refundedMinor!: number;
  @Column('text', { nullable: true }) technicianId!: string | null;
}
