import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Explanation } from '@autoclub/domain-kit';
import type { DiscountApproval } from '../domain/discount-approval';
import type { DocumentWarning } from '../../documents';
import type { OrderKind, PointsPayment } from '../domain/repair-order';
import type { OrderStatus } from '../domain/repair-order.transitions';

/** Table `repair_order`: the head of an order as its latest revision left it. */
@Entity('repair_order')
export class RepairOrderEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') id!: string;
  @Column('text') customerId!: string;
  @Column('text') vehicleId!: string;
  @Column('text', { nullable: true }) membershipId!: string | null;
  @Column('text', { nullable: true }) tier!: string | null;
  @Column('text', { nullable: true }) serviceAdvisorId!: string | null;
  @Column('text') roNumber!: string;
  @Column('text', { nullable: true }) externalSystem!: string | null;
  @Column('text', { nullable: true }) externalNumber!: string | null;
  @Column('integer') revision!: number;
  @Column('text') status!: OrderStatus;
  @Column('text') kind!: OrderKind;
  @Column('timestamptz') openedAt!: Date;
  @Column('timestamptz') settledAt!: Date;
  @Column('date') businessDay!: string;
  @Column('integer', { nullable: true }) mileageKm!: number | null;
  @Column('text', { nullable: true }) mileageReason!: string | null;
  @Column('json') discountExplanation!: Explanation;
  @Column('json', { nullable: true }) discountApproval!: DiscountApproval | null;
  @Column('text', { nullable: true }) enteredById!: string | null;
  @Column('text', { nullable: true }) vehicleOwnerId!: string | null;
  @Column('text', { array: true }) warnings!: DocumentWarning[];
  @Column('bigint') paidWithPointsMinor!: number;
  @Column('json') pointsPayments!: readonly PointsPayment[];
  @Column('text') fingerprint!: string;
  @Column('integer') version!: number;
  @Column('text') traceId!: string;
}
