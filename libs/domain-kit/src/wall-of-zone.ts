const DAY_MS = 86_400_000;
/** 1900 to 2199, the days that can be dated; formatters write other years in ways of their own. */
const FIRST_DAY = Date.parse('1900-01-01') / DAY_MS;
const LAST_DAY = Date.parse('2199-12-31') / DAY_MS;

/** How far each zone is ahead of UTC on a day of UTC, in milliseconds; null on a day on which its clocks change. */
const offsets = new Map<string, Map<number, number | null>>();

/**
 * What the wall of a zone shows at an instant, as if it were UTC: a reader of instants by the thousand asks `Intl`
 * twice a day of the calendar and not twice an instant. Undefined on days on which the clocks of the zone change and
 * outside 1900 to 2199; there `Intl` is to be asked itself.
 */
export function wallMs(instant: Date, timeZone: string): number | undefined {
  const instantMs = instant.getTime();
  const day = Math.floor(instantMs / DAY_MS);
  if (!(day >= FIRST_DAY && day <= LAST_DAY)) return undefined;
  let ofZone = offsets.get(timeZone);
  if (!ofZone) offsets.set(timeZone, (ofZone = new Map()));
  let offset = ofZone.get(day);
  if (offset === undefined) ofZone.set(day, (offset = steadyOffset(day, timeZone)));
  return offset === null ? undefined : instantMs + offset;
}

function steadyOffset(day: number, timeZone: string): number | null {
  const [first, last] = [day * DAY_MS, (day + 1) * DAY_MS].map((ms) => offsetAt(ms, timeZone));
  return first !== undefined && first === last ? first : null;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function offsetAt(instantMs: number, timeZone: string): number | undefined {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
    formatters.set(timeZone, formatter);
  }
  const shown = Date.parse(`${formatter.format(instantMs).replace(' ', 'T')}Z`);
  return Number.isNaN(shown) ? undefined : shown - instantMs;
}
