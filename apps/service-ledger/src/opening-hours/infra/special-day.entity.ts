import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A window as it is stored: times of the wall. */
export interface StoredWindow {
  readonly from: string;
  readonly to: string;
  readonly capacity: number;
  readonly isZeroWait: boolean;
}

/** Table `special_day`: a day whose hours are not those of its weekday. */
@Entity('special_day')
export class SpecialDayEntity {
  @PrimaryColumn('text') dealerId!: string;
  @PrimaryColumn('date') day!: string;
  @Column('json') windows!: StoredWindow[];
  @Column('text') reason!: string;
  @Column('text', { nullable: true }) savedById!: string | null;
  @Column('text') traceId!: string;
}
