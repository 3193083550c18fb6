import { accepted, defineRefusals, refused, type Outcome, type RefusalOf } from '@autoclub/domain-kit';

const MINUTE_MS = 60_000;
const MOST_MINUTES_AHEAD = 10 * 366 * 24 * 60;

export const clockRefusals = defineRefusals({
  CLOCK_NOT_SANDBOX: {
    zh: '只有沙箱经销商可以调整时钟。',
    en: 'Only the clock of a sandbox dealer can be moved.',
  },
  CLOCK_GOES_BACK: {
    zh: '时钟只能向前调整；当前为 {now}。',
    en: 'A clock goes only forward; it shows {now}.',
  },
  CLOCK_TOO_FAR: {
    zh: '时钟最多可超前十年。',
    en: 'A clock can be at most ten years ahead.',
  },
});

/** What the clock of a dealer goes by. */
export interface DealerClock {
  readonly isSandbox: boolean;
  readonly aheadMinutes: number;
}

/**
 * How far the clock is to be ahead so that it shows the instant, in whole minutes rounded up (rulebook PLT-04). It only
 * goes forward: what has been judged at a time must not come to lie in the future.
 */
export function advanced(
  { isSandbox, aheadMinutes }: DealerClock,
  shows: Date,
  real: Date,
): Outcome<number, RefusalOf<typeof clockRefusals>> {
  if (!isSandbox) return refused(clockRefusals.no('CLOCK_NOT_SANDBOX', ['dealerId']));
  const minutes = Math.ceil((shows.getTime() - real.getTime()) / MINUTE_MS);
  const now = new Date(real.getTime() + aheadMinutes * MINUTE_MS).toISOString();
  if (minutes <= aheadMinutes) return refused(clockRefusals.no('CLOCK_GOES_BACK', ['shows'], { now }));
  if (minutes > MOST_MINUTES_AHEAD) return refused(clockRefusals.no('CLOCK_TOO_FAR', ['shows']));
  return accepted(minutes);
}
