import type { Channel } from '../domain/message';

/** What a provider is given; it knows how to reach a customer, we do not. */
export interface OutgoingMessage {
  readonly messageId: string;
  readonly dealerId: string;
  readonly customerId: string;
  readonly channel: Channel;
  readonly text: string;
  readonly traceId: string;
  /** Above 1 an earlier attempt may have got through without our knowing. */
  readonly attempt: number;
}

/** `ACCEPTED`: it will try; `DELIVERED`: the message is where it should be. */
export type Receipt = 'ACCEPTED' | 'DELIVERED';

/**
 * Hands messages to the outside world (rulebook ACT-08): a file, later a short-message gateway or mail. A provider
 * takes a message id once: given again after a crash, it returns and does not send a second time.
 */
export interface MessageProvider {
  send(message: OutgoingMessage): Promise<Receipt>;
}
