import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Table `repair_order_refund`: each refund as registered; rows are only ever added. */
@Entity('repair_order_refund')
export class RepairOrderRefundEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') id!: string;
  @Column('text') repairOrderId!: string;
  @Column('timestamptz') refundedAt!: Date;
  @Column('date') refundedOn!: string;
  @Column('bigint') amountMinor!: number;
  @Column('bigint') inPointsMinor!: number;
  @Column('text') currencyCode!: string;
  @Column('json') lines!: { lineId: string; amountMinor: number }[];
  @Column('text') reason!: string;
  @Column('text', { nullable: true }) registeredById!: string | null;
  @Column('text') traceId!: string;
}
