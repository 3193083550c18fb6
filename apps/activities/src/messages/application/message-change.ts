import type { Channel } from '../domain/message';
import type { MessageState } from '../domain/message.transitions';

/** What became of a message. */
export interface MessageChange {
  readonly id: string;
  readonly dealerId: string;
  readonly state: MessageState;
  readonly channel: Channel;
  readonly fallbacks: readonly Channel[];
  readonly dueAt: Date;
  readonly attempts: number;
  readonly sentAt: Date | null;
  readonly failureCode: string | null;
  readonly now: Date;
  /** The channel of the failed attempt, whose address is dead. */
  readonly bounced?: Channel;
}
