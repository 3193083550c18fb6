import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Table `dealer`: the copy of a dealer's registration. */
@Entity('dealer')
export class DealerEntity {
  @PrimaryColumn('text') dealerId!: string;
  @Column('text') regionId!: string;
  @Column('text') timeZone!: string;
  @Column('text') currencyCode!: string;
  @Column('bigint') sequence!: number;
}

/** Table `staff_member`: the copy of who works at a dealer, without a name. */
@Entity('staff_member')
export class StaffMemberEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') id!: string;
  @Column('text') staffNumber!: string;
  @Column('text', { array: true }) roles!: string[];
  @Column('bigint') sequence!: number;
}

/** Table `customer`: the copy of a customer's identity at the dealer, without personal data. */
@Entity('customer')
export class CustomerEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') id!: string;
  @Column('text', { nullable: true }) externalSystem!: string | null;
  @Column('text', { nullable: true }) externalNumber!: string | null;
  @Column('bigint') sequence!: number;
}

/** Table `vehicle`: the copy of a vehicle's identity at the dealer, without VIN and plate. */
@Entity('vehicle')
export class VehicleEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') id!: string;
  @Column('text') customerId!: string;
  @Column('text', { nullable: true }) externalSystem!: string | null;
  @Column('text', { nullable: true }) externalNumber!: string | null;
  @Column('bigint') sequence!: number;
}
