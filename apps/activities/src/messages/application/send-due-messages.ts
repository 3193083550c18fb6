import { businessDayOf } from '@autoclub/domain-kit';
import type { ProgrammeBook } from '@autoclub/programme-config';
import { dispatchOf } from '../domain/delivery';
import type { Circumstances, WhyNot } from '../domain/delivery';
import type { Channel, Message } from '../domain/message';
import { messageTemplate } from '../domain/message-templates';
import { fillTemplate } from '../domain/message-templates/message-template';
import { afterFailure } from './after-failure';
import type { MessageChange } from './message-change';
import type { MessageProvider, OutgoingMessage } from './message-provider';

/** A message whose time has come, with what decides whether it goes out now; `now` is by its dealer's clock. */
export interface DueMessage extends Circumstances {
  readonly message: Message;
  readonly regionId: string;
  /** An earlier attempt was cut off and may have got through. */
  readonly isUncertain: boolean;
}

/** A place in the budget of a channel that a message asks for (rulebook ACT-08). */
export interface WantedPlace {
  readonly id: string;
  readonly dealerId: string;
  readonly channel: Channel;
  readonly year: number;
  readonly costMinor: number;
  /** What the dealer may spend on the channel in the year; null without limit. */
  readonly budgetMinor: number | null;
}

/** The queue of messages. Several senders may take from it; none gets what another holds. */
export interface MessageQueue {
  /**
   * Takes messages due by their dealers' clocks, and those whose sender vanished, counts the attempt and holds them for
   * a while.
   */
  take(limit: number, now: Date): Promise<DueMessage[]>;
  /** Gives places in the budgets, in the order asked; returns the ids of those that got one, or had one already. */
  reserve(wanted: readonly WantedPlace[]): Promise<ReadonlySet<string>>;
  /** Notes what became of messages still held, and publishes those that are closed. */
  settle(changes: readonly MessageChange[]): Promise<void>;
}

export interface SendParts {
  readonly queue: MessageQueue;
  readonly provider: MessageProvider;
  readonly programmes: ProgrammeBook;
}

const BATCH = 100;
const AT_THE_SAME_TIME = 20;

/**
 * Sends what is due (rulebook ACT-08); returns how many messages it handled. A message is marked before it is
 * handed over and settled afterwards; if the process dies between the two, it is handed over again under the same id.
 */
export async function sendDueMessages(parts: SendParts, now: Date): Promise<number> {
  const due = await parts.queue.take(BATCH, now);
  const judged = due.map((one) => judge(parts, one));
  const places = judged.flatMap(({ place }) => (place ? [place] : []));
  const granted = await parts.queue.reserve(places);
  for (let from = 0; from < judged.length; from += AT_THE_SAME_TIME) {
    const some = judged.slice(from, from + AT_THE_SAME_TIME);
    const changes = await Promise.all(some.map((one) => carryOut(parts.provider, one, granted)));
    await parts.queue.settle(changes);
  }
  return due.length;
}

/** What is to be done with a due message: nothing more, or an attempt if there is a place in the budget. */
interface Judged {
  readonly due: DueMessage;
  readonly change: MessageChange;
  readonly place?: WantedPlace;
}

function judge({ programmes }: SendParts, due: DueMessage): Judged {
  const { message, regionId, timeZone, now } = due;
  const { id, dealerId, attempts } = message;
  const day = businessDayOf(now, timeZone);
  const rules = programmes.inForce({ regionId, dealerId }, day).values.activities;
  const decided = dispatchOf(message, due, rules);
  const change = unchanged(due);
  if (decided.action === 'SUPPRESS') return { due, change: suppressed(change, decided.why) };
  if (decided.action === 'POSTPONE')
    return { due, change: { ...change, dueAt: decided.until, attempts: attempts - 1 } };
  const { channel, fallbacks } = decided;
  const costMinor = rules.messageCostMinor[channel];
  const budgetMinor = rules.messageBudgetMinor[channel];
  const place = { id, dealerId, channel, year: Number(day.slice(0, 4)), costMinor, budgetMinor };
  return { due, change: { ...change, channel, fallbacks }, place };
}

function unchanged({ message, now }: DueMessage): MessageChange {
  const { id, dealerId, channel, fallbacks, dueAt, attempts } = message;
  const outcome = { state: 'QUEUED' as const, sentAt: null, failureCode: null };
  return { id, dealerId, channel, fallbacks, dueAt, attempts, ...outcome, now };
}

function suppressed(change: MessageChange, why: WhyNot): MessageChange {
  return { ...change, state: 'SUPPRESSED', failureCode: why };
}

async function carryOut(
  provider: MessageProvider,
  { due, change, place }: Judged,
  granted: ReadonlySet<string>,
): Promise<MessageChange> {
  if (!place) return change;
  if (!granted.has(change.id)) return withoutPlace(change);
  try {
    const receipt = await provider.send(outgoing(due, change.channel));
    return { ...change, state: receipt === 'DELIVERED' ? 'DELIVERED' : 'SENT', sentAt: due.now };
  } catch (error) {
    return afterFailure(change, error);
  }
}

/** The budget of the channel is spent: the next one is tried at once, and without another one nothing is sent. */
function withoutPlace(change: MessageChange): MessageChange {
  const [channel, ...fallbacks] = change.fallbacks;
  if (!channel) return suppressed(change, 'BUDGET_SPENT');
  return { ...change, channel, fallbacks, attempts: 0, failureCode: 'BUDGET_SPENT' };
}

/** People are written to in Chinese, the language of the dealers, until a customer can choose. */
function outgoing({ message, isUncertain }: DueMessage, channel: Channel): OutgoingMessage {
  const { id: messageId, dealerId, customerId, facts, traceId, attempts: attempt } = message;
  const template = messageTemplate(message.template);
  const text = fillTemplate(template, facts, 'zh');
  return {
    ...{ messageId, dealerId, customerId, channel, text, traceId, attempt },
    subject: template.name.zh,
    isUncertain,
  };
}
