import type { Channel } from '../domain/message';

/** What a provider is given. It has no name and no number: a provider that needs one asks the contact book. */
export interface OutgoingMessage {
  readonly messageId: string;
  readonly dealerId: string;
  readonly customerId: string;
  readonly channel: Channel;
  /** What the message is called, for channels that have a heading. */
  readonly subject: string;
  readonly text: string;
  readonly traceId: string;
  /** Above 1 for a later attempt. */
  readonly attempt: number;
  /** An earlier attempt was cut off and may have got through. */
  readonly isUncertain: boolean;
}

/** `ACCEPTED`: it will try; `DELIVERED`: the message is where it should be. */
export type Receipt = 'ACCEPTED' | 'DELIVERED';

/**
 * Hands messages to the outside world (rulebook ACT-08). A vendor's adapter is one file that implements this and passes
 * `provider-contract.ts`. It takes a message id once: given again after a crash (`isUncertain`), it returns and does not
 * send a second time, or refuses where it cannot know. It gives up after {@link PROVIDER_TIMEOUT_MS}, and its errors
 * carry a code and never what it sent to whom.
 */
export interface MessageProvider {
  send(message: OutgoingMessage): Promise<Receipt>;
}

/** No attempt takes longer, so that a batch is done before another copy of the service takes it over. */
export const PROVIDER_TIMEOUT_MS = 5_000;

/**
 * Why a provider did not take a message. `RETRY`: it may the next time. `AWAY`: it cannot be reached; the message waits
 * and no attempt is counted. `REFUSED`: never by this channel. `BOUNCED`: never, and the address is dead.
 */
export type FailureKind = 'RETRY' | 'AWAY' | 'REFUSED' | 'BOUNCED';

/** An attempt that failed. The code is short and holds nothing of the person. */
export class DeliveryFailure extends Error {
  constructor(
    readonly kind: FailureKind,
    readonly code: string,
    /** When an absent provider is tried again at the earliest. */
    readonly until?: Date,
  ) {
    super(code);
  }
}
