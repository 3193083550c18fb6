import type { LocalDate } from '@autoclub/domain-kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Table `customer_birthday`: the day a person was born on, as far as it is known. */
@Entity('customer_birthday')
export class CustomerBirthdayEntity {
  @PrimaryColumn('text')
  dealerId!: string;

  @PrimaryColumn('text')
  customerId!: string;

  @Column('date')
  bornOn!: LocalDate;
}
