import { FIRST_BUSINESS_DAY, type LocalDate } from '@autoclub/domain-kit';
import type { ProgrammeBook } from '@autoclub/programme-config';
import type { ProgrammeFor } from './ports';

/**
 * The points numbers of a dealer and day out of the programme book (rulebook CONV-3). A fact of a day before any
 * programme is judged by the first one: no card reaches back so far, so it earns nothing and the facts after it go on.
 */
export function pointsProgrammes(book: ProgrammeBook): ProgrammeFor {
  return (dealer, businessDay) => {
    const { version, values } = book.inForce(dealer, datable(businessDay));
    return { version, points: values.points };
  };
}

function datable(day: LocalDate): LocalDate {
  return day < FIRST_BUSINESS_DAY ? FIRST_BUSINESS_DAY : day;
}
