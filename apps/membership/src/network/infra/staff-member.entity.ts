import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StaffRole } from '../domain/staff-member';

@Entity('staff_member')
export class StaffMemberEntity {
  @PrimaryColumn('text')
  dealerId!: string;

  @PrimaryColumn('text')
  staffMemberId!: string;

  @Column('text')
  regionId!: string;

  @Column('text')
  staffNumber!: string;

  @Column('text')
  name!: string;

  @Column('text', { array: true })
  roles!: StaffRole[];

  /** The customer record of the same person, if they are one (rulebook PTS-15). */
  @Column('text', { nullable: true })
  ownCustomerId!: string | null;

  @Column('bigint')
  version!: number;
}
