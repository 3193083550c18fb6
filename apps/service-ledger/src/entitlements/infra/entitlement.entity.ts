import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Table `entitlement`: one benefit of one membership year with the uses counted so far. */
@Entity('entitlement')
export class EntitlementEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') id!: string;
  @Column('text') membershipId!: string;
  @Column('text') customerId!: string;
  @Column('date') yearFrom!: string;
  @Column('text') code!: string;
  @Column('text') tier!: string;
  @Column('integer', { nullable: true }) grantedCount!: number | null;
  @Column('integer') usedCount!: number;
  @Column('date') validFrom!: string;
  @Column('date') validTo!: string;
  @Column('date', { nullable: true }) closedOn!: string | null;
  @Column('text') traceId!: string;
}
