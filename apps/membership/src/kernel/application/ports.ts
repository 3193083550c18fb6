import type { EventContract } from '@autoclub/event-contracts';
import type { IdSource, Outcome, Refusal } from '@autoclub/domain-kit';

/** Who calls, from where, and when; everything a use case knows of the request besides its input. */
export interface Caller {
  /** Scope of the idempotency keys: two clients may choose the same key. */
  readonly clientId: string;
  /** The dealer the caller acts for; null for operators. */
  readonly dealerId: string | null;
  readonly now: Date;
  readonly cause: Cause;
}

/** What a fact is traced by (rulebook PLT-06). The correlation id is the W3C trace id. */
export interface Cause {
  readonly correlationId: string;
  readonly causationId: string;
  readonly traceparent?: string;
}

/** An event of a published contract, ready for the outbox. */
export interface Publication {
  readonly contract: EventContract;
  readonly data: unknown;
  /** Version of the aggregate after the fact. */
  readonly sequence: number;
  readonly dealerId: string | null;
  readonly regionId: string | null;
  /** The event that led to this one, when it is not the caller's request. */
  readonly causedBy?: { readonly id: string; readonly correlationId: string };
}

/** What every transaction offers, whichever records the use case works on. */
export interface CommonPorts {
  /** Writes the events of the transaction to the outbox; the aggregates' rows are locked already. */
  publish(events: readonly Publication[]): Promise<void>;
  readonly ids: IdSource;
}

export type KeyRefusal = Refusal<
  'IDEMPOTENCY_KEY_INVALID' | 'IDEMPOTENCY_KEY_REUSED' | 'IDEMPOTENCY_IN_PROGRESS'
>;

/** The answer of a command: its result, and whether it is the stored one of an earlier request. */
export interface Answer<T> {
  readonly value: T;
  readonly replayed: boolean;
}

/** One command of a client: its name, its key and its input without the key. */
export interface CommandCall {
  readonly command: string;
  readonly idempotencyKey: string;
  readonly input: unknown;
}

/** Runs the work of use cases over the records they name as their ports. */
export interface UnitOfWork<Ports> {
  /** Runs the work once per client key, in one transaction with its answer and events (rulebook CONV-5). */
  command<T, R>(
    caller: Caller,
    call: CommandCall,
    work: (ports: Ports) => Promise<Outcome<T, R>>,
  ): Promise<Outcome<Answer<T>, R | KeyRefusal>>;
  /** Reads within the caller's tenant and writes nothing. */
  read<T>(caller: Caller, work: (ports: Ports) => Promise<T>): Promise<T>;
}
