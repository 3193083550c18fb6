import { addDays, instantOf, localTime } from '@autoclub/domain-kit';
import type { LocalDate } from '@autoclub/domain-kit';
import type { PagePart } from '@autoclub/persistence';
import type { ProgrammeBook } from '@autoclub/programme-config';
import { firstAllowed } from '../../messages';
import type { Channel, MessageFacts, Purpose } from '../../messages';
import type { Dealer } from '../../network';

/** The days whose reminders are looked for, and the numbers they are judged by. */
export interface PlanOfDay {
  readonly dealerId: string;
  /** A day that was missed is made up for from here on; the day itself when none was. */
  readonly from: LocalDate;
  readonly day: LocalDate;
  /** The numbers of the programme in force on the day. */
  readonly numbers: object;
  /** Those whose birthday the days are, as far as they were asked for; they are kept nowhere here. */
  readonly birthdays: readonly BornOnDay[];
  /** When the messages go out at the earliest: not in quiet hours. */
  readonly dueAt: Date;
}

/** Customers whose birthday a day is. */
export interface BornOnDay {
  readonly day: LocalDate;
  readonly customerIds: readonly string[];
}

/** A message that a day gives rise to. */
export interface PlannedReminder {
  readonly rule: string;
  readonly customerId: string;
  readonly reason: string;
  readonly firesOn: LocalDate;
  readonly purpose: Purpose;
  /** The one it goes out by, then those it falls back on. */
  readonly channels: readonly Channel[];
  readonly facts: MessageFacts;
}

/** The reminders of a dealer inside one transaction. */
export interface Reminders {
  /** Writes nothing. */
  planned(plan: PlanOfDay, rule: string | null, part: PagePart): Promise<PlannedReminder[]>;
  /** The last day that was planned; undefined for none. */
  lastPlannedDay(dealerId: string): Promise<LocalDate | undefined>;
}

/** No rule looks back further for a day that was missed. */
export const MOST_LATE_DAYS = 31;

/** The plan of a day at a dealer; `makesUp` when days before it may not have been planned. */
export function planOf(
  programmes: ProgrammeBook,
  { id: dealerId, regionId, timeZone }: Dealer,
  day: LocalDate,
  { makesUp, now }: { readonly makesUp: boolean; readonly now: Date },
): PlanOfDay {
  const numbers = programmes.inForce({ regionId, dealerId }, day).values.activities;
  const opens = instantOf(day, localTime(numbers.remindersFrom), timeZone);
  const dueAt = firstAllowed(opens > now ? opens : now, timeZone, numbers);
  return {
    dealerId,
    day,
    from: makesUp ? addDays(day, -MOST_LATE_DAYS) : day,
    numbers,
    birthdays: [],
    dueAt,
  };
}
