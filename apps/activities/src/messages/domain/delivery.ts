import type { Channel, Message, Purpose } from './message';
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

/** A message of the same person on its way has its outcome within this time. */
const IN_FLIGHT_MS = 60_000;

/** What decides whether, and by which channel, a person may be written to now. */
export interface Circumstances {
  readonly now: Date;
  readonly timeZone: string;
  /** Messages of the purpose that the person got within the days of the cap. */
  readonly sentThisWeek: number;
  /** Messages of the purpose that are on their way to the person at this moment. */
  readonly inFlight: number;
  /** As `SMS/SERVICE`; what is not named is not agreed to (rulebook MEM-17). */
  readonly consents: readonly string[];
  /** Channels by which the person is not to be reached: bounced, or opted out of. */
  readonly suppressed: readonly Channel[];
}

/** Why a message is not sent. */
export type WhyNot = 'OUT_OF_DATE' | 'NO_CONSENT' | 'SUPPRESSED' | 'WEEKLY_CAP' | 'BUDGET_SPENT';

export type Dispatch =
  | { readonly action: 'SEND'; readonly channel: Channel; readonly fallbacks: readonly Channel[] }
  | { readonly action: 'POSTPONE'; readonly until: Date }
  | { readonly action: 'SUPPRESS'; readonly why: WhyNot };

type Dispatched = Pick<Message, 'purpose' | 'channel' | 'fallbacks' | 'validUntil'>;

/** A message that became due while no copy was sending may meet quiet hours again, so the hour is looked at last. */
export function dispatchOf(message: Dispatched, circumstances: Circumstances, rules: ContactRules): Dispatch {
  const { now, timeZone, sentThisWeek, inFlight } = circumstances;
  if (now >= message.validUntil) return { action: 'SUPPRESS', why: 'OUT_OF_DATE' };
  const way = wayTo(message, circumstances);
  if (typeof way === 'string') return { action: 'SUPPRESS', why: way };
  if (CAPPED[message.purpose]) {
    if (sentThisWeek >= rules.messagesPerWeek) return { action: 'SUPPRESS', why: 'WEEKLY_CAP' };
    if (sentThisWeek + inFlight >= rules.messagesPerWeek)
      return { action: 'POSTPONE', until: new Date(now.getTime() + IN_FLIGHT_MS) };
  }
  const until = firstAllowed(now, timeZone, rules);
  return until > now ? { action: 'POSTPONE', until } : { action: 'SEND', ...way };
}

interface Way {
  readonly channel: Channel;
  readonly fallbacks: readonly Channel[];
}

/** The first channel that is open to the person, and those left after it. */
function wayTo(message: Dispatched, { consents, suppressed }: Circumstances): Way | WhyNot {
  const channels = [message.channel, ...message.fallbacks];
  const agreed = channels.filter((channel) => agreesTo(consents, channel, message.purpose));
  if (agreed.length === 0) return 'NO_CONSENT';
  const [channel, ...fallbacks] = agreed.filter((each) => !suppressed.includes(each));
  return channel ? { channel, fallbacks } : 'SUPPRESSED';
}

/**
 * Consent per channel and purpose (rulebook MEM-17). A notice in the member's own front end disturbs nobody and can be
 * agreed to nowhere: one about a service needs no consent, an offer the consent to offers by any channel.
 */
export function agreesTo(consents: readonly string[], channel: Channel, purpose: Purpose): boolean {
  if (channel !== 'BULLETIN') return consents.includes(`${channel}/${purpose}`);
  return purpose === 'SERVICE' || consents.some((consent) => consent.endsWith('/MARKETING'));
}

export const MOST_ATTEMPTS = 6;
const FIRST_WAIT_MS = 30_000;

/** When a failed message is tried again: after 30 seconds, then ever twice as long; undefined when it is given up. */
export function nextAttempt(attempts: number, now: Date): Date | undefined {
  if (attempts >= MOST_ATTEMPTS) return undefined;
  return new Date(now.getTime() + FIRST_WAIT_MS * 2 ** (attempts - 1));
}
