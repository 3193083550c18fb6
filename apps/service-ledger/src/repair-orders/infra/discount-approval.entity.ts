import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Table `discount_approval`: what managers allowed on orders still to be settled; rows are only ever added. */
@Entity('discount_approval')
export class DiscountApprovalEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') id!: string;
  @Column('text') roNumber!: string;
  @Column('text') customerId!: string;
  @Column('bigint') limitMinor!: number;
  @Column('text') currencyCode!: string;
  @Column('text') reason!: string;
  @Column('text') approvedById!: string;
  @Column('text') approverNumber!: string;
  @Column('timestamptz') approvedAt!: Date;
  @Column('text') traceId!: string;
}
