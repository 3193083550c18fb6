import { businessDayOf } from '@autoclub/domain-kit';
import type { ProgrammeBook } from '@autoclub/programme-config';
import { dispatchOf, nextAttempt } from '../domain/delivery';
import { fillTemplate } from '../domain/message-templates/message-template';
import { messageTemplate } from '../domain/message-templates';
import type { Message } from '../domain/message';
import type { MessageState } from '../domain/message.transitions';
import type { MessageProvider } from './message-provider';

/** A message whose time has come, with what decides whether it goes out now. */
export interface DueMessage {
  readonly message: Message;
  readonly regionId: string;
  readonly timeZone: string;
  /** Messages of its purpose that the person got within the days of the cap. */
  readonly sentThisWeek: number;
  readonly hasConsent: boolean;
  /** What the clock of its dealer shows (rulebook PLT-04). */
  readonly now: Date;
}

/** What became of a message. */
export interface MessageChange {
  readonly id: string;
  readonly dealerId: string;
  readonly state: MessageState;
  readonly dueAt: Date;
  readonly attempts: number;
  readonly sentAt: Date | null;
  readonly failureCode: string | null;
}

/** The queue of messages. Several senders may take from it; none gets what another holds. */
export interface MessageQueue {
  /**
   * Takes messages due by their dealers' clocks, and those whose sender vanished, counts the attempt and holds them for
   * a while.
   */
  take(limit: number, now: Date): Promise<DueMessage[]>;
  settle(changes: readonly MessageChange[]): Promise<void>;
}

export interface SendParts {
  readonly queue: MessageQueue;
  readonly provider: MessageProvider;
  readonly programmes: ProgrammeBook;
}

const BATCH = 100;

/**
 * Sends what is due (rulebook ACT-08); returns how many messages it handled. A message is marked before it is
 * handed over and settled afterwards; if the process dies between the two, it is handed over again under the same id.
 */
export async function sendDueMessages(parts: SendParts, now: Date): Promise<number> {
  const due = await parts.queue.take(BATCH, now);
  const changes: MessageChange[] = [];
  for (const one of due) changes.push(await dispatch(parts, one));
  if (changes.length > 0) await parts.queue.settle(changes);
  return due.length;
}

async function dispatch({ provider, programmes }: SendParts, due: DueMessage): Promise<MessageChange> {
  const { message, regionId, timeZone, now } = due;
  const { id, dealerId, dueAt, attempts } = message;
  const unchanged = { id, dealerId, dueAt, attempts, sentAt: null, failureCode: null };
  const day = businessDayOf(now, timeZone);
  const rules = programmes.inForce({ regionId, dealerId }, day).values.activities;
  const decided = dispatchOf(message, due, rules);
  if (decided.action === 'SUPPRESS') return { ...unchanged, state: 'SUPPRESSED' };
  if (decided.action === 'POSTPONE')
    return { ...unchanged, state: 'QUEUED', dueAt: decided.until, attempts: attempts - 1 };
  try {
    const receipt = await provider.send(outgoing(message));
    return { ...unchanged, state: receipt === 'DELIVERED' ? 'DELIVERED' : 'SENT', sentAt: now };
  } catch (error) {
    const again = nextAttempt(attempts, now);
    const failureCode = codeOf(error);
    if (!again) return { ...unchanged, state: 'FAILED', failureCode };
    return { ...unchanged, state: 'QUEUED', dueAt: again, failureCode };
  }
}

/** People are written to in Chinese, the language of the dealers, until a customer can choose. */
function outgoing(message: Message) {
  return {
    messageId: message.id,
    dealerId: message.dealerId,
    customerId: message.customerId,
    channel: message.channel,
    text: fillTemplate(messageTemplate(message.template), message.facts, 'zh'),
    traceId: message.traceId,
    attempt: message.attempts,
  };
}

/** The code of an error, such as `ENOSPC`; never its text, which may hold anything. */
function codeOf(error: unknown): string {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : 'PROVIDER_FAILED';
}
