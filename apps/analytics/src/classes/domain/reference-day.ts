import type { LocalDate } from '@autoclub/domain-kit';
import { lastDayMonthsBack, LOOK_BACK_MONTHS } from '../../measures';

/** Months that a class looks back over; numbers of the programme in force at the reference day. */
export interface LookBack {
  readonly inactiveMonths: number;
  readonly lostMonths: number;
  readonly newCarMonths: number;
  readonly potentialAMonths: number;
}

/** A reference day with the boundaries of its look-back, worked out once for any number of customers. */
export interface ReferenceDay {
  readonly on: LocalDate;
  /** Visits and purchases after this day are in the last twelve months. */
  readonly yearAfter: LocalDate;
  readonly inactiveUpTo: LocalDate;
  readonly lostUpTo: LocalDate;
  /** A car bought after this day is a new one. */
  readonly newCarAfter: LocalDate;
  readonly potentialAfter: LocalDate;
}

export function referenceDay(on: LocalDate, lookBack: LookBack): ReferenceDay {
  return {
    on,
    yearAfter: lastDayMonthsBack(on, LOOK_BACK_MONTHS),
    inactiveUpTo: lastDayMonthsBack(on, lookBack.inactiveMonths),
    lostUpTo: lastDayMonthsBack(on, lookBack.lostMonths),
    newCarAfter: lastDayMonthsBack(on, lookBack.newCarMonths),
    potentialAfter: lastDayMonthsBack(on, lookBack.potentialAMonths),
  };
}
