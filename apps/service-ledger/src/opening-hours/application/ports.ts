import type { LocalDate } from '@autoclub/domain-kit';
import type { Dealer, DealerBooks } from '../../network';
import type { OpeningWindow, SpecialDay, WeeklyWindow } from '../domain/opening-hours';

/** The windows of the week that the programme in force for a dealer on a day has (rulebook CONV-3). */
export type WeeklyWindows = (dealer: Dealer, day: LocalDate) => readonly WeeklyWindow[];

export interface SaveDayPorts extends Pick<DealerBooks, 'dealer'> {
  writeDay(day: SpecialDay): Promise<void>;
  /** The day is as its weekday says again. */
  removeDay(day: LocalDate): Promise<void>;
}

/** The hours of a dealer inside one transaction. */
export interface OpeningBooks {
  /** The windows of each day `[from, to)`; a closed day has none. */
  windowsOf(
    dealer: Dealer,
    from: LocalDate,
    to: LocalDate,
  ): Promise<ReadonlyMap<LocalDate, readonly OpeningWindow[]>>;
}

/** What the graph looks up. */
export interface OpeningReads extends OpeningBooks, Pick<DealerBooks, 'dealer'> {
  specialDays(from: LocalDate, to: LocalDate): Promise<SpecialDay[]>;
}
