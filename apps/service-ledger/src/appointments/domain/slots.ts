import {
  accepted,
  addDays,
  businessDayOf,
  type LocalDate,
  localTimeOf,
  type Outcome,
  refused,
} from '@autoclub/domain-kit';
import type { OpenSpan } from '../../opening-hours';
import { addMinutes, type AppointmentTerms, type TakenPlace } from './appointment';
import { type SlotRefusal, slotRefusals } from './refusals';

/** An interval of instants, `[from, to)`. */
export interface Interval {
  readonly from: Date;
  readonly to: Date;
}

/** A time at which a job can begin, with the places that are left. */
export interface Slot extends Interval {
  readonly freeCount: number;
  readonly isZeroWait: boolean;
}

/**
 * How many more cars fit into the whole of an interval: the least over all its moments of what the hours allow less
 * what is taken then. Places are counted by overlap and not by the start of a slot, so a long job that began before
 * leaves no room for a short one that begins later. Null where the workshop is closed for a moment of it.
 */
export function placesLeft(
  interval: Interval,
  spans: readonly OpenSpan[],
  taken: readonly Interval[],
): number | null {
  const changes = [...spans, ...taken].flatMap(({ from, to }) => [from, to]);
  const moments = [interval.from, ...changes.filter((moment) => covers(interval, moment))];
  let least: number | null = Number.POSITIVE_INFINITY;
  for (const moment of moments) {
    const open = spans.filter((span) => covers(span, moment));
    if (open.length === 0) return null;
    const capacity = open.reduce((sum, span) => sum + span.capacity, 0);
    least = Math.min(least, capacity - taken.filter((each) => covers(each, moment)).length);
  }
  return Math.max(0, least);
}

/**
 * When a job of this length can begin on a day, from the beginning of each window in equal steps. The steps are
 * minutes that pass and not those of the wall: an hour that comes twice has its slots twice, one left out none.
 */
export function slotStarts(
  spans: readonly OpenSpan[],
  { slotMinutes, minutes }: { readonly slotMinutes: number; readonly minutes: number },
): Date[] {
  const starts = new Set<number>();
  for (const { from, to } of spans)
    for (let start = from; start < to; start = addMinutes(start, slotMinutes)) starts.add(start.getTime());
  return [...starts]
    .sort((one, other) => one - other)
    .map((start) => new Date(start))
    .filter((from) => placesLeft({ from, to: addMinutes(from, minutes) }, spans, []) !== null);
}

/** The slots of a day that have not begun, with what is left of each. */
export function slotsOf(
  spans: readonly OpenSpan[],
  taken: readonly Interval[],
  { slotMinutes, minutes, now }: { slotMinutes: number; minutes: number; now: Date },
): Slot[] {
  return slotStarts(spans, { slotMinutes, minutes })
    .filter((from) => from > now)
    .map((from) => {
      const to = addMinutes(from, minutes);
      const freeCount = placesLeft({ from, to }, spans, taken) ?? 0;
      return { from, to, freeCount, isZeroWait: isZeroWaitAt(from, spans) };
    });
}

/** What a slot is judged by, all of it known under the turn of its day. */
export interface SlotPremises {
  readonly timeZone: string;
  readonly now: Date;
  readonly spans: readonly OpenSpan[];
  readonly taken: readonly TakenPlace[];
  readonly terms: Pick<AppointmentTerms, 'slotMinutes' | 'bookedDaysAhead'>;
}

/** Whether a vehicle can have this slot: it lies ahead, on the grid of an open day, and a place is left throughout. */
export function judgeSlot(
  { slotFrom, minutes, vehicleId }: { slotFrom: Date; minutes: number; vehicleId: string },
  premises: SlotPremises,
): Outcome<Interval & { readonly businessDay: LocalDate; readonly isZeroWait: boolean }, SlotRefusal> {
  const { timeZone, now, spans, taken, terms } = premises;
  const { no } = slotRefusals;
  const field = ['slotFrom'];
  const time = wallTime(slotFrom, timeZone);
  const businessDay = businessDayOf(slotFrom, timeZone);
  const lastDay = addDays(businessDayOf(now, timeZone), terms.bookedDaysAhead);
  if (slotFrom <= now) return refused(no('SLOT_IN_PAST', field, { time }));
  if (businessDay > lastDay) return refused(no('SLOT_TOO_FAR_AHEAD', field, { lastDay }));
  if (spans.length === 0) return refused(no('DAY_CLOSED', field, { day: businessDay }));
  const starts = slotStarts(spans, { slotMinutes: terms.slotMinutes, minutes });
  if (!starts.some((start) => start.getTime() === slotFrom.getTime()))
    return refused(no('SLOT_NOT_OFFERED', field, { time, minutes }));
  const slot = { from: slotFrom, to: addMinutes(slotFrom, minutes) };
  if (taken.some((each) => each.vehicleId === vehicleId && overlaps(each, slot)))
    return refused(no('VEHICLE_BOOKED_ALREADY', ['vehicleId'], { time }));
  if (!placesLeft(slot, spans, taken)) return refused(no('SLOT_FULL', field, { time }));
  return accepted({ ...slot, businessDay, isZeroWait: isZeroWaitAt(slotFrom, spans) });
}

/** An instant as the wall of the dealer shows it, such as `2026-11-23 10:00`. */
export function wallTime(instant: Date, timeZone: string): string {
  return `${businessDayOf(instant, timeZone)} ${localTimeOf(instant, timeZone)}`;
}

function isZeroWaitAt(moment: Date, spans: readonly OpenSpan[]): boolean {
  return spans.filter((span) => covers(span, moment)).every(({ isZeroWait }) => isZeroWait);
}

function covers({ from, to }: Interval, moment: Date): boolean {
  return from <= moment && moment < to;
}

function overlaps(one: Interval, other: Interval): boolean {
  return one.from < other.to && other.from < one.to;
}
