import { accepted, type Outcome, type Refusal } from '@autoclub/domain-kit';
import type { EventContract } from '@autoclub/event-contracts';
import type { TenantScope } from '@autoclub/identity';

/** In which trace something is asked, when, and whose rows may be seen: all that a read may know. */
export interface Reader {
  readonly scope: TenantScope;
  readonly requestId: string;
  readonly traceId: string;
  readonly traceparent?: string;
  readonly now: Date;
}

/** Who acts, and for which dealer. */
export interface Caller extends Reader {
  readonly dealerId: string;
  /** Chooses the idempotency keys; two clients may choose the same one. */
  readonly clientId: string;
}

/** A fact to be published in the transaction that made it true. */
export interface Fact<Data = unknown> {
  readonly contract: EventContract<Data>;
  readonly data: Data;
  readonly sequence: number;
  readonly home: { readonly dealerId: string; readonly regionId: string };
  /** The event it follows from, when that is not the caller's request. */
  readonly cause?: { readonly traceId: string; readonly eventId: string };
}

export type IdempotencyCode =
  'IDEMPOTENCY_KEY_INVALID' | 'IDEMPOTENCY_KEY_REUSED' | 'IDEMPOTENCY_IN_PROGRESS';

/** A refusal of a mutation: of its rules, or of its idempotency key. */
export type CommandRefusal = Refusal | Refusal<IdempotencyCode>;

export interface CommandRequest {
  readonly name: string;
  readonly caller: Caller;
  readonly idempotencyKey: string;
  /** Everything the client sent but the key. */
  readonly input: unknown;
}

/** What a piece of work did: what is remembered of it, what was written, and which facts follow. */
export interface Done<Answer, Written = undefined> {
  /** Kept under the idempotency key; ids only. */
  readonly answer: Answer;
  /** As just written, to be presented without a second read. */
  readonly written?: Written;
  readonly facts?: readonly Fact[];
}

/** Runs commands, each once per key (rulebook CONV-5), and reads, each in one transaction of its scope. */
export interface UnitOfWork<Ports> {
  execute<Answer, Written>(
    request: CommandRequest,
    work: (ports: Ports) => Promise<Outcome<Done<Answer, Written>, Refusal>>,
  ): Promise<Outcome<{ readonly value: Answer; readonly replayed: boolean }, CommandRefusal>>;
  within<T>(reader: Reader, work: (ports: Ports) => Promise<Done<T>>): Promise<T>;
}

export interface CommandAnswer<Answer, Written> {
  readonly answer: Answer;
  /** Undefined for a stored answer, which is looked up anew. */
  readonly written: Written | undefined;
  readonly replayed: boolean;
}

/** A command from its reading and its work; the transaction, the key and the outbox are the same for all. */
export function command<Ports>() {
  return <Input, Draft, Answer, Written>(definition: {
      readonly name: string;
      read(input: Input): Outcome<Draft, Refusal>;
      work(ports: Ports, draft: Draft, caller: Caller): Promise<Outcome<Done<Answer, Written>, Refusal>>;
    }) =>
    (unit: UnitOfWork<Ports>) =>
    async (
      caller: Caller,
      idempotencyKey: string,
      input: Input,
    ): Promise<Outcome<CommandAnswer<Answer, Written>, CommandRefusal>> => {
      const read = definition.read(input);
      if (!read.ok) return read;
      let written: Written | undefined;
      const request = { name: definition.name, caller, idempotencyKey, input };
      const outcome = await unit.execute<Answer, Written>(request, async (ports) => {
        const done = await definition.work(ports, read.value, caller);
        if (done.ok) written = done.value.written;
        return done;
      });
      if (!outcome.ok) return outcome;
      const { value: answer, replayed } = outcome.value;
      return accepted({ answer, replayed, written: replayed ? undefined : written });
    };
}
