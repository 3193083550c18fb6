import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Table `warranty_vehicle`: when a vehicle was bought; its row is the lock of its extended warranty. */
@Entity('warranty_vehicle')
export class WarrantyVehicleEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') vehicleId!: string;
  @Column('date', { nullable: true }) purchasedOn!: string | null;
  @Column('bigint') sequence!: number;
}

/** Table `extended_warranty`: what was sold beyond the warranty of the factory; rows are only ever added. */
@Entity('extended_warranty')
export class ExtendedWarrantyEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('text') id!: string;
  @Column('text') customerId!: string;
  @Column('text', { nullable: true }) membershipId!: string | null;
  @Column('text') vehicleId!: string;
  @Column('text') code!: string;
  @Column('bigint') paidMinor!: number;
  @Column('text') currencyCode!: string;
  @Column('integer') mileageKm!: number;
  @Column('integer') extraYears!: number;
  @Column('integer') extraKm!: number;
  @Column('date') factoryCoverTo!: string;
  @Column('date') coverTo!: string;
  @Column('integer') coverToKm!: number;
  @Column('date') soldOn!: string;
  @Column('text', { nullable: true }) soldById!: string | null;
  @Column('text') traceId!: string;
}
