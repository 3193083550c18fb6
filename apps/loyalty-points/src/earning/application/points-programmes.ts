import type { ProgrammeBook } from '@autoclub/programme-config';
import type { ProgrammeFor } from './ports';

/** The points numbers of a dealer and day out of the programme book (rulebook CONV-3). */
export function pointsProgrammes(book: ProgrammeBook): ProgrammeFor {
  return (dealer, businessDay) => {
    const { version, values } = book.inForce(dealer, businessDay);
    return { version, points: values.points };
  };
}
