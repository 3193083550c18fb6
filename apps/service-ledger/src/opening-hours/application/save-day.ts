import {
  accepted,
  businessDayOf,
  InputChecks,
  type LocalDate,
  type Outcome,
  refused,
} from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import type { Dealer } from '../../network';
import { openingWindow, type OpeningWindow } from '../domain/opening-hours';
import { MOST_WINDOWS, type OpeningDayRefusal, openingDayRefusals } from '../domain/refusals';
import type { SaveDayPorts } from './ports';

export interface WindowInput {
  readonly fromTime: string;
  readonly toTime: string;
  readonly capacity: number;
  readonly isZeroWait: boolean;
}

export interface SaveDayInput {
  readonly day: LocalDate;
  readonly reason: string;
  readonly windows: readonly WindowInput[];
}

const MOST_CAPACITY = 500;
const MAX_REASON = 100;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** Sets the hours of one day: none for a holiday, others for a day that is not as its weekday says (rulebook SVC-12). */
export const saveDay = command<SaveDayPorts>()({
  name: 'openingDaySave',
  refusals: openingDayRefusals,
  read: readDay,
  async work(ports, { day, reason, windows }, { now, traceId, staffMemberId }) {
    const found = await dealerOf(ports, day, now);
    if (!found.ok) return found;
    const special = { dealerId: found.value.id, day, windows, reason, savedById: staffMemberId, traceId };
    await ports.writeDay(special);
    return accepted({ answer: { day } });
  },
});

/** Lets a day be as its weekday says again. */
export const resetDay = command<SaveDayPorts>()({
  name: 'openingDayReset',
  refusals: openingDayRefusals,
  read: ({ day }: { readonly day: LocalDate }) => {
    const checks = new InputChecks(openingDayRefusals);
    return checks.complete({ day: checks.day(day, ['day']) });
  },
  async work(ports, { day }, { now }) {
    const found = await dealerOf(ports, day, now);
    if (!found.ok) return found;
    await ports.removeDay(day);
    return accepted({ answer: { day } });
  },
});

/** The dealer whose day it is. What is past stays as it was: rates and deadlines rest on it. */
async function dealerOf(
  ports: Pick<SaveDayPorts, 'dealer'>,
  day: LocalDate,
  now: Date,
): Promise<Outcome<Dealer, OpeningDayRefusal>> {
  const { no } = openingDayRefusals;
  const dealer = await ports.dealer();
  if (!dealer) return refused(no('DEALER_NOT_FOUND', []));
  const today = businessDayOf(now, dealer.timeZone);
  return day < today ? refused(no('DAY_IN_PAST', ['day'], { today })) : accepted(dealer);
}

function readDay({
  day,
  reason,
  windows,
}: SaveDayInput): Outcome<
  { day: LocalDate; reason: string; windows: readonly OpeningWindow[] },
  OpeningDayRefusal
> {
  const { no } = openingDayRefusals;
  const checks = new InputChecks(openingDayRefusals);
  checks.day(day, ['day']);
  const text = checks.text(reason, ['reason'], MAX_REASON);
  if (windows.length > MOST_WINDOWS)
    return refused(no('TOO_MANY_WINDOWS', ['windows'], { max: MOST_WINDOWS }));
  windows.forEach(({ fromTime, toTime, capacity }, i) => {
    const field = ['windows', i];
    checks.wholeNumber(capacity, [...field, 'capacity'], { min: 1, max: MOST_CAPACITY });
    if (!TIME.test(fromTime)) checks.refusals.push(no('TIME_OF_DAY_INVALID', [...field, 'fromTime']));
    else if (!TIME.test(toTime)) checks.refusals.push(no('TIME_OF_DAY_INVALID', [...field, 'toTime']));
    else if (toTime <= fromTime)
      checks.refusals.push(no('WINDOW_ENDS_BEFORE_IT_BEGINS', [...field, 'toTime']));
  });
  if (checks.refusals.length > 0) return refused(...checks.refusals);
  const read = windows.map(({ fromTime: from, toTime: to, capacity, isZeroWait }) =>
    openingWindow({ from, to }, { code: null, name: null, capacity, isZeroWait }),
  );
  return accepted({ day, reason: text, windows: read });
}
