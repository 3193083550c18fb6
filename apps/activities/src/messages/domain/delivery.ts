import type { Message, Purpose } from './message';
import { firstAllowed } from './quiet-hours';
import type { QuietHours } from './quiet-hours';

/*
 * What happens to a message whose time has come, and after an attempt to deliver it (rulebook ACT-08).
 */

/** The numbers of the programme that messages keep to. */
export interface ContactRules extends QuietHours {
  readonly messagesPerWeek: number;
}

/** Only what was not asked for is capped: a notice about one's own bill is due however many there are. */
const CAPPED: Record<Purpose, boolean> = { MARKETING: true, SERVICE: false };

/** Days that the cap looks back. */
export const CAP_DAYS = 7;

export type Dispatch =
  | { readonly action: 'SEND' }
  | { readonly action: 'POSTPONE'; readonly until: Date }
  | { readonly action: 'SUPPRESS' };

/** A message that became due while no copy was sending may meet quiet hours again, so the hour is looked at last. */
export function dispatchOf(
  message: Pick<Message, 'purpose'>,
  circumstances: { now: Date; timeZone: string; sentThisWeek: number; hasConsent: boolean },
  rules: ContactRules,
): Dispatch {
  const { now, timeZone, sentThisWeek, hasConsent } = circumstances;
  if (!hasConsent) return { action: 'SUPPRESS' };
  if (CAPPED[message.purpose] && sentThisWeek >= rules.messagesPerWeek) return { action: 'SUPPRESS' };
  const until = firstAllowed(now, timeZone, rules);
  return until > now ? { action: 'POSTPONE', until } : { action: 'SEND' };
}

export const MOST_ATTEMPTS = 6;
const FIRST_WAIT_MS = 30_000;

/** When a failed message is tried again: after 30 seconds, then ever twice as long; undefined when it is given up. */
export function nextAttempt(attempts: number, now: Date): Date | undefined {
  if (attempts >= MOST_ATTEMPTS) return undefined;
  return new Date(now.getTime() + FIRST_WAIT_MS * 2 ** (attempts - 1));
}
