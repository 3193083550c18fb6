import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Table `customer_email`: where a customer gets e-mail, as far as it is known. */
@Entity('customer_email')
export class CustomerEmailEntity {
  @PrimaryColumn('text')
  dealerId!: string;

  @PrimaryColumn('text')
  customerId!: string;

  @Column('text')
  email!: string;
}
