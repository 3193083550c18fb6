import type { LocalDate } from '@autoclub/domain-kit';
import type { ReasonCount, SoldCount } from '../domain/churn';
import type { LostCar } from '../domain/lost-car';

/** A dealer's month, by the numbers in force. */
export interface AskedMonth {
  readonly dealerId: string;
  readonly from: LocalDate;
  /** The day after the last one that has begun. */
  readonly until: LocalDate;
  /** After so many months without a visit a car is lost (rulebook ANA-01). */
  readonly lostMonths: number;
}

type OfDealer<Row> = Row & { readonly dealerId: string };

/** Cars that were lost, of many dealers at once. */
export interface ChurnReads {
  /** Looks for the cars at every dealer of the brand: to be read with a view of the whole nation. */
  lostCars(asked: readonly AskedMonth[]): Promise<LostCar[]>;
  /** New cars whose first so many months ended in the month, by how often they have come. */
  soldCars(asked: readonly AskedMonth[]): Promise<OfDealer<SoldCount>[]>;
  /** What customers said in the month about why they stay away (rulebook ACT-10). */
  reasons(asked: readonly AskedMonth[]): Promise<OfDealer<ReasonCount>[]>;
}
