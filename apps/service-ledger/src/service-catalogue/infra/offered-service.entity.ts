import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Table `offered_service`: what a dealer offers beside repair. */
@Entity('offered_service')
export class OfferedServiceEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') id!: string;
  @Column('text') code!: string;
  @Column('text') nameZh!: string;
  @Column('text') nameEn!: string;
  @Column('bigint') listMinor!: number;
  @Column('text') currencyCode!: string;
  /** Minor units by the code of the tier. */
  @Column('json') tierPrices!: Record<string, number>;
  @Column('text') ownerDepartment!: string;
  @Column('boolean') isOffered!: boolean;
  @Column('integer') useCount!: number;
  @Column('text') traceId!: string;
}

/** Table `offered_service_use`: each use as registered; rows are only ever added. */
@Entity('offered_service_use')
export class OfferedServiceUseEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') id!: string;
  @Column('text') offeredServiceId!: string;
  @Column('text') customerId!: string;
  @Column('text', { nullable: true }) membershipId!: string | null;
  @Column('text', { nullable: true }) tier!: string | null;
  @Column('integer') quantity!: number;
  @Column('bigint') priceMinor!: number;
  @Column('text') currencyCode!: string;
  @Column('timestamptz') usedAt!: Date;
  @Column('date') usedOn!: string;
  @Column('text', { nullable: true }) registeredById!: string | null;
  @Column('text') traceId!: string;
}
