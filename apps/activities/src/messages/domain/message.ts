import type { MessageState } from './message.transitions';

/*
 * A message to a person (rulebook ACT-07, ACT-08). It keeps the facts its text is made from and no personal data: where
 * the person can be reached is looked up at the moment of sending and kept nowhere here.
 */

/** `PHONE` is a task to call, `BULLETIN` a notice that the member's front end shows. */
export const CHANNELS = ['SMS', 'EMAIL', 'PHONE', 'POST', 'BULLETIN'] as const;
export type Channel = (typeof CHANNELS)[number];
export type Purpose = 'SERVICE' | 'MARKETING';

export type MessageFacts = Readonly<Record<string, string | number>>;

/** Another record that a message is about, such as `REPAIR_ORDER` and its id. */
export interface About {
  readonly type: string;
  readonly id: string;
}

/**
 * A message as it is put into the queue. Only the first group has to be given; what it is not allowed to do (consent,
 * quiet hours, cap of the week, budget) is looked at when it goes out, so nobody who queues has to.
 */
export interface NewMessage {
  readonly id: string;
  readonly dealerId: string;
  readonly customerId: string;
  /** Why it is sent, such as `SETTLEMENT:ror_…`; never two messages of a dealer for one reason (rulebook ACT-08). */
  readonly reason: string;
  readonly channel: Channel;
  readonly purpose: Purpose;
  /** The code of the template that makes its text; `CUSTOM` for a text of one's own, in `textZh` and `textEn`. */
  readonly template: string;
  /** What the template names; never a name or a number of a person. */
  readonly facts: MessageFacts;
  readonly dueAt: Date;
  readonly createdAt: Date;
  readonly traceId: string;

  /** Channels to be taken in turn where the first one is closed to the person or fails for good. */
  readonly fallbacks?: readonly Channel[];
  /** From this instant on it is not sent any more; 14 days after it was queued unless given. */
  readonly validUntil?: Date;
  /** What it is about; read from the reason unless given. */
  readonly about?: About;
  /** The rule or campaign that wrote it; the template unless given. */
  readonly ruleCode?: string;
  readonly campaignId?: string;
}

/** A message of the queue. */
export interface Message extends Required<Omit<NewMessage, 'campaignId'>> {
  readonly campaignId: string | null;
  readonly state: MessageState;
  readonly attempts: number;
  readonly sentAt: Date | null;
  /** Why the last attempt failed or why it was not sent; a code, never a provider's text. */
  readonly failureCode: string | null;
  /** What it costs in minor units of the dealer's currency, once it has a place in the budget of its channel. */
  readonly costMinor: number;
  /** When nothing more would happen to it; null before. */
  readonly closedAt: Date | null;
}

/** How long a message is worth sending unless the queue is given another time. */
export const GOOD_FOR_DAYS = 14;

/** `SETTLEMENT:ror_…` is about the record behind the colon. */
export function aboutOf({ reason, about }: Pick<NewMessage, 'reason' | 'about'>): About {
  if (about) return about;
  const [type = reason, ...rest] = reason.split(':');
  return { type, id: rest.join(':').slice(0, 64) || type };
}
