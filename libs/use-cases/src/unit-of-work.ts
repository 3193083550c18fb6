import type { KeyRefusal, Outcome } from '@autoclub/domain-kit';
import type { Fact } from './fact';
import type { AnyCaller, Reader } from './reader';

/** A command of a client with the key under which it is done once. */
export interface CommandCall {
  readonly name: string;
  readonly caller: AnyCaller;
  readonly idempotencyKey: string;
  /** Everything the client sent but the key; must be JSON. */
  readonly input: unknown;
}

/** What the work of a transaction comes to. */
export interface Done<Answer> {
  /** Kept under the key and returned for a repetition: JSON of ids, without personal data. */
  readonly answer: Answer;
  /** Published in the same transaction, in this order. */
  readonly facts?: readonly Fact[];
}

export interface Executed<Answer> {
  readonly answer: Answer;
  /** Whether this is the stored answer of an earlier request with the same key. */
  readonly replayed: boolean;
}

/**
 * How use cases reach what they need: each method is one transaction in the scope of its caller (rulebook PLT-02), in
 * which the ports live. The work may run again after a conflict, so it changes nothing but what its ports keep.
 *
 * `Ports` is what one capability needs and no more: its stores, ids, programme numbers.
 */
export interface UnitOfWork<Ports> {
  /**
   * Runs a command once per key of a client (rulebook CONV-5): key, effect, answer and facts become true together.
   * A refusal leaves nothing behind, so the client may mend its input and use the key again.
   */
  execute<Answer, R>(
    call: CommandCall,
    work: (ports: Ports) => Promise<Outcome<Done<Answer>, R>>,
  ): Promise<Outcome<Executed<Answer>, R | KeyRefusal>>;

  /** Writes what falls due by itself, without a client and its key: a plan of a new year, the step of a job. */
  record<Answer>(reader: Reader, work: (ports: Ports) => Promise<Done<Answer>>): Promise<Answer>;

  /** Reads only; a write or a lock fails. */
  read<T>(reader: Reader, work: (ports: Ports) => Promise<T>): Promise<T>;

  /** Does the work with locks and all, and undoes it: quotes, dry runs. */
  tryOut<T>(reader: Reader, work: (ports: Ports) => Promise<T>): Promise<T>;
}
