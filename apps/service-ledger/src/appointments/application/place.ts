import { addDays, businessDayOf, type LocalDate, type Outcome } from '@autoclub/domain-kit';
import type { Dealer } from '../../network';
import { type OpenSpan, spansOf } from '../../opening-hours';
import type { SlotRefusal } from '../domain/refusals';
import { type Interval, judgeSlot } from '../domain/slots';
import type { OrderKind } from '../../repair-orders';
import type { PlaceBooks } from './ports';

/** Who wants which slot. */
export interface WantedPlace {
  readonly slotFrom: Date;
  readonly jobKind: OrderKind;
  readonly vehicleId: string;
  /** The appointment that has a place already, which is no obstacle to itself. */
  readonly appointmentId: string | null;
}

type Place = Interval & { readonly businessDay: LocalDate; readonly isZeroWait: boolean };

/**
 * Judges a slot under the turn of its day: a second request for that day waits for the one before, and sees what
 * that one took. So of any number who want the last place exactly one has it.
 */
export async function takePlace(
  ports: PlaceBooks,
  dealer: Dealer,
  { slotFrom, jobKind, vehicleId, appointmentId }: WantedPlace,
  now: Date,
): Promise<Outcome<Place, SlotRefusal>> {
  const { timeZone } = dealer;
  const day = businessDayOf(slotFrom, timeZone);
  const terms = ports.terms(dealer, businessDayOf(now, timeZone));
  await ports.takeTurn(day);
  const taken = (await ports.taken(day, now)).filter((each) => each.appointmentId !== appointmentId);
  const spans = await spansOn(ports, dealer, day);
  const wanted = { slotFrom, minutes: terms.durationMinutes(jobKind), vehicleId };
  return judgeSlot(wanted, { timeZone, now, spans, taken, terms });
}

/** When the workshop works on a day. */
export async function spansOn(
  { hours }: Pick<PlaceBooks, 'hours'>,
  dealer: Dealer,
  day: LocalDate,
): Promise<OpenSpan[]> {
  const windows = (await hours.windowsOf(dealer, day, addDays(day, 1))).get(day) ?? [];
  return spansOf(windows, day, dealer.timeZone);
}
