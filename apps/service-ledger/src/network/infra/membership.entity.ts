import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Table `membership`: the copy of a membership; its row is the lock of its entitlements. */
@Entity('membership')
export class MembershipEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') id!: string;
  @Column('text') customerId!: string;
  @Column('date', { nullable: true }) activatedOn!: string | null;
  @Column('bigint') entitlementSequence!: number;
  @Column('bigint') sequence!: number;
}
