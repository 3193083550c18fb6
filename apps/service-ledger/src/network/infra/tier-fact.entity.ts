import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Table `tier_fact`: which tier counts from which day, by the event that said so. */
@Entity('tier_fact')
export class TierFactEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') membershipId!: string;
  @PrimaryColumn('text') factId!: string;
  @Column('text') tier!: string;
  @Column('date') changedOn!: string;
  @Column('date') validFrom!: string;
  @Column('date') validTo!: string;
  @Column('bigint') sequence!: number;
  @Column('text') traceId!: string;
  @Column('text') eventId!: string;
}
