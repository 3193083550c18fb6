import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Explanation } from '@autoclub/domain-kit';
import type { Ending, LateDiscountState } from '../domain/late-discount';

/** Table `late_discount`: orders that should have had another discount than they got. */
@Entity('late_discount')
export class LateDiscountEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') id!: string;
  @Column('text') repairOrderId!: string;
  @Column('text') customerId!: string;
  @Column('text') membershipId!: string;
  @Column('text') tier!: string;
  @Column('date') businessDay!: string;
  @Column('text') currencyCode!: string;
  @Column('bigint') givenMinor!: number;
  @Column('bigint') dueMinor!: number;
  @Column('bigint') owedMinor!: number;
  @Column('json') explanation!: Explanation;
  /** Follows from the amounts and the end; kept so that lists find it. */
  @Column('text') state!: LateDiscountState;
  @Column('timestamptz') listedAt!: Date;
  @Column('text', { nullable: true }) endedAs!: Ending | null;
  @Column('bigint', { nullable: true }) endedMinor!: number | null;
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
  @Column('text', { nullable: true }) endedById!: string | null;
  @Column('text', { nullable: true }) compensatedBy!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('text') traceId!: string;
}
