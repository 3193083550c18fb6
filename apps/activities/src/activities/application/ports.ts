import type { IdSource, Outcome, Refusal } from '@autoclub/domain-kit';
import type { EventContract } from '@autoclub/event-contracts';
import type { TenantScope } from '@autoclub/identity';
import type { Dealer, Network } from '../../network';
import type { Activity } from '../domain/activity';
import type { ActivityRefusal } from '../domain/refusals';
import type { Registration } from '../domain/registration';

/** Who acts for which dealer, when, and on which journey. */
export interface Caller {
  readonly scope: TenantScope;
  readonly dealerId: string;
  /** Chooses the idempotency keys; two clients may choose the same one. */
  readonly clientId: string;
  readonly requestId: string;
  readonly traceId: string;
  readonly traceparent?: string;
  readonly now: Date;
}

/** An event of an activity, told in the transaction that made it true. */
export interface ActivityFact<Data = unknown> {
  readonly contract: EventContract<Data>;
  readonly data: Data;
  readonly sequence: number;
}

/** The books of activities inside one transaction of one dealer. */
export interface ActivityBook extends Network {
  /** Takes the activity's lock: seats are given out by one transaction at a time. */
  lockActivity(id: string): Promise<Activity | undefined>;
  saveActivity(activity: Activity): Promise<void>;
  registration(id: string): Promise<Registration | undefined>;
  /** The customer's place at the activity, unless it was cancelled. */
  registrationOf(activityId: string, customerId: string): Promise<Registration | undefined>;
  /** Who waits, in the order they came. */
  waiting(activityId: string): Promise<Registration[]>;
  saveRegistrations(registrations: readonly Registration[]): Promise<void>;
  publish(dealer: Dealer, facts: readonly ActivityFact[]): Promise<void>;
}

export type IdempotencyCode =
  'IDEMPOTENCY_KEY_INVALID' | 'IDEMPOTENCY_KEY_REUSED' | 'IDEMPOTENCY_IN_PROGRESS';

export type CommandRefusal = ActivityRefusal | Refusal<IdempotencyCode>;

export interface Command {
  readonly name: string;
  readonly caller: Caller;
  readonly idempotencyKey: string;
  /** Everything the client sent but the key. */
  readonly input: unknown;
}

/** The id that a command answers with, and whether it is the answer of an earlier request with the same key. */
export interface Executed {
  readonly id: string;
  readonly replayed: boolean;
}

/** Runs commands, each once per key (rulebook CONV-5). */
export interface Commands {
  execute(
    command: Command,
    work: (book: ActivityBook) => Promise<Outcome<{ id: string }, ActivityRefusal>>,
  ): Promise<Outcome<Executed, CommandRefusal>>;
}

/** What the use cases are made from. */
export interface UseCaseParts {
  readonly commands: Commands;
  readonly ids: IdSource;
}
