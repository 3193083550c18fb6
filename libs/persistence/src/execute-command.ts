import { accepted, characterCount, refused, type Outcome, type Refusal } from '@autoclub/domain-kit';
import { fingerprint } from './canonical-json';
import type { Database, Tx } from './database';
import { EVERY_TENANT, type TenantScope } from './tenant-scope';
import { isTransient, sqlStateOf } from './transient';
import { uniqueViolationOf } from './unique-violation';
import { writeAtCommit } from './write-at-commit';

/** Why a command was not even begun, or not answered with the result of its twin. */
export type IdempotencyRefusal = Refusal<
  'IDEMPOTENCY_KEY_INVALID' | 'IDEMPOTENCY_KEY_REUSED' | 'IDEMPOTENCY_IN_PROGRESS'
>;

export interface CommandRequest {
  readonly scope: TenantScope;
  /** The dealer the command is for; null for an operator's command that belongs to none. */
  readonly dealerId: string | null;
  /** Who chose the key: two clients may choose the same one. */
  readonly clientId: string;
  readonly command: string;
  readonly idempotencyKey: string;
  /** Everything the client sent but the key; must be JSON. */
  readonly input: unknown;
}

/** What a command is refused with when what it writes is taken, by the name of the unique constraint or index. */
export type RefusedWhenTaken<R> = Readonly<Record<string, R>>;

/** The result of a command, and whether it is the stored one of an earlier request. */
export interface CommandResult<T> {
  readonly value: T;
  readonly replayed: boolean;
  /** What the work said it published, the same for every repetition; absent when that was nothing. */
  readonly position?: string;
}

/** Says what the work has published, to be kept with its answer. */
export type NotePosition = (position: string) => void;

const LOCK_NOT_AVAILABLE = '55P03';
const ATTEMPTS = 3;

/**
 * Runs a command once per key of a client for it (rulebook CONV-5): the same key with the same input answers the
 * stored result, with another input it is refused. Key, effect and answer are one transaction. A refusal leaves
 * nothing behind, so the client may mend its input and use the key again. A twin that arrives meanwhile waits for the
 * first.
 *
 * The work may run again after a deadlock or a lost connection: it must change nothing but the database. It also runs
 * again after a unique violation: two deliveries of one document at the same moment both find it new, the unique key
 * lets one of them in, and the other is judged again and now finds it there. Where the check cannot see what is taken
 * (a code that another dealer has), the violation comes again and is the refusal named for its constraint.
 *
 * The result must be JSON, and without personal data, since it stays in the log.
 */
export async function executeCommand<T, R>(
  database: Database,
  request: CommandRequest,
  work: (tx: Tx, note: NotePosition) => Promise<Outcome<T, R>>,
  whenTaken: RefusedWhenTaken<R> = {},
): Promise<Outcome<CommandResult<T>, R | IdempotencyRefusal>> {
  const length = characterCount(request.idempotencyKey);
  if (length < 1 || length > 128) return refused(refusal('IDEMPOTENCY_KEY_INVALID'));
  for (let attempt = 1; ; attempt++) {
    try {
      return await database.transaction(request.scope, (tx) => runOnce(tx, request, work));
    } catch (error) {
      if (error instanceof Withdrawn)
        return refused(...(error.refusals as readonly (R | IdempotencyRefusal)[]));
      const taken = uniqueViolationOf(error);
      const refusal = taken && whenTaken[taken.constraint];
      if (refusal && attempt > 1) return refused(refusal);
      if (!(taken || isTransient(error)) || attempt === ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 * attempt * (1 + Math.random())));
    }
  }
}

/** Carries refusals out of the transaction, which thereby is rolled back. */
class Withdrawn extends Error {
  constructor(readonly refusals: readonly unknown[]) {
    super('The command was refused');
  }
}

async function runOnce<T, R>(
  tx: Tx,
  request: CommandRequest,
  work: (tx: Tx, note: NotePosition) => Promise<Outcome<T, R>>,
): Promise<Outcome<CommandResult<T>, never>> {
  const inputHash = fingerprint(request.input);
  if (!(await reserve(tx, request, inputHash))) {
    return accepted({ ...(await storedAnswer<T>(tx, request, inputHash)), replayed: true });
  }
  let position = '';
  const outcome = await work(tx, (published) => (position = published));
  if (!outcome.ok) throw new Withdrawn(outcome.refusals);
  const answer = JSON.stringify(outcome.value ?? null);
  const kept = [...keyOf(request), answer, position];
  await writeAtCommit(tx, 'select answer_command($1, $2, $3, $4, $5, $6)', kept);
  return accepted({ value: outcome.value, replayed: false, ...(position && { position }) });
}

/** Takes the key, or waits for the twin that holds it; false when the twin has committed. */
async function reserve(tx: Tx, request: CommandRequest, inputHash: string): Promise<boolean> {
  try {
    const rows: unknown[] = await tx.query(
      `insert into command_log (dealer_id, client_id, command, idempotency_key, input_hash)
       values ($1, $2, $3, $4, $5) on conflict do nothing returning 1`,
      [...keyOf(request), inputHash],
    );
    return rows.length > 0;
  } catch (error) {
    if (sqlStateOf(error) === LOCK_NOT_AVAILABLE) throw new Withdrawn([refusal('IDEMPOTENCY_IN_PROGRESS')]);
    throw error;
  }
}

async function storedAnswer<T>(
  tx: Tx,
  request: CommandRequest,
  inputHash: string,
): Promise<Omit<CommandResult<T>, 'replayed'>> {
  const rows: { input_hash: string; answer: T; position: string | null }[] = await tx.query(
    `select input_hash, answer, position from command_log
      where dealer_id = $1 and client_id = $2 and command = $3 and idempotency_key = $4`,
    keyOf(request),
  );
  const [stored] = rows;
  if (!stored)
    throw new Error('The command log shows no row for a key that it refuses; is the scope its dealer?');
  if (stored.input_hash !== inputHash) throw new Withdrawn([refusal('IDEMPOTENCY_KEY_REUSED')]);
  const { answer: value, position } = stored;
  return position === null ? { value } : { value, position };
}

function keyOf(request: CommandRequest): string[] {
  const { dealerId, clientId, command, idempotencyKey } = request;
  return [dealerId ?? EVERY_TENANT, clientId, command, idempotencyKey];
}

function refusal(code: IdempotencyRefusal['code']): IdempotencyRefusal {
  return { code, field: ['idempotencyKey'] };
}
