import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Fulfilment, FulfilmentStatus, Target } from '../domain/fulfilment';

/** Table `redemption_fulfilment`: the part of this service in each redemption of points. */
@Entity('redemption_fulfilment')
export class FulfilmentEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') redemptionId!: string;
  @Column('text') customerId!: string;
  @Column('text') membershipId!: string;
  @Column('text') targetType!: Target;
  @Column('bigint') worthMinor!: number;
  @Column('text') currencyCode!: string;
  @Column('text') status!: FulfilmentStatus;
  @Column('text', { nullable: true }) givenType!: NonNullable<Fulfilment['given']>['type'] | null;
  @Column('text', { nullable: true }) givenId!: string | null;
  @Column('text', { nullable: true }) reasonCode!: string | null;
  @Column('timestamptz') decidedAt!: Date;
  @Column('date') decidedOn!: string;
  @Column('text') traceId!: string;
}
