import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ComplaintKind, ComplaintStatus, ContactPoint, Severity } from '../domain/complaint';

/** Table `complaint`: a complaint or request as its last step left it. */
@Entity('complaint')
export class ComplaintEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') id!: string;
  @Column('text') customerId!: string;
  @Column('text', { nullable: true }) membershipId!: string | null;
  @Column('text', { nullable: true }) vehicleId!: string | null;
  @Column('text', { nullable: true }) repairOrderId!: string | null;
  @Column('text') kind!: ComplaintKind;
  @Column('text') category!: string;
  @Column('text', { nullable: true }) contactPoint!: ContactPoint | null;
  @Column('text') severity!: Severity;
  @Column('text') status!: ComplaintStatus;
  @Column('text', { nullable: true }) ownerId!: string | null;
  @Column('text', { nullable: true }) words!: string | null;
  @Column('timestamptz') openedAt!: Date;
  @Column('date') openedOn!: string;
  @Column('text', { nullable: true }) openedById!: string | null;
  @Column('timestamptz') dueAt!: Date;
  @Column('timestamptz') escalatesAt!: Date;
  @Column('text', { nullable: true }) outcomeCode!: string | null;
  @Column('text', { nullable: true }) resolutionWords!: string | null;
  @Column('timestamptz', { nullable: true }) resolvedAt!: Date | null;
  @Column('text', { nullable: true }) resolvedById!: string | null;
  @Column('text', { nullable: true }) comfortPackCode!: string | null;
  @Column('text', { array: true }) couponIds!: string[];
  @Column('timestamptz', { nullable: true }) followedUpAt!: Date | null;
  @Column('text', { nullable: true }) followedUpById!: string | null;
  @Column('date', { nullable: true }) closedOn!: string | null;
  @Column('integer', { nullable: true }) satisfactionScore!: number | null;
  @Column('integer') version!: number;
  @Column('text') traceId!: string;
}
