/** SQLSTATEs of conditions that pass: classes 08 and 57P, too many connections, conflicts of transactions and locks. */
const TRANSIENT_STATES = new Set([
  '08000',
  '08001',
  '08003',
  '08004',
  '08006',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '40001',
  '40P01',
  '55P03',
  '25006',
  '25P03',
]);
const TRANSIENT_SYSTEM_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
]);
/** The driver has no code for these. */
const TRANSIENT_MESSAGES = [
  /connection terminated/i,
  /connection error and is not queryable/i,
  /client was closed and is not queryable/i,
  /timeout exceeded when trying to connect/i,
  // TypeORM lets go of a connection that broke while a transaction was between two statements.
  /query runner (was )?already released/i,
  // A server that starts again makes its socket anew; a moment earlier there is none.
  /connect ENOENT .*\.s\.PGSQL\./,
];

/**
 * Whether the same work may well succeed when tried again: the connection was lost, a lock or a serialisation was in
 * the way. Everything else would fail again the same way.
 */
export function isTransient(error: unknown): boolean {
  for (const each of chainOf(error)) {
    if (each.code && (TRANSIENT_STATES.has(each.code) || TRANSIENT_SYSTEM_CODES.has(each.code))) return true;
    if (TRANSIENT_MESSAGES.some((message) => message.test(each.message))) return true;
  }
  return false;
}

/** SQLSTATE of an error of PostgreSQL, wherever TypeORM has put it. */
export function sqlStateOf(error: unknown): string | undefined {
  return postgresErrorOf(error)?.code;
}

/** What an error of PostgreSQL says about itself. */
export interface PostgresError {
  readonly code: string;
  readonly constraint: string | undefined;
}

export function postgresErrorOf(error: unknown): PostgresError | undefined {
  for (const { code, constraint } of chainOf(error))
    if (code !== undefined && /^[0-9A-Z]{5}$/.test(code)) return { code, constraint };
  return undefined;
}

interface Link {
  readonly code: string | undefined;
  readonly constraint: string | undefined;
  readonly message: string;
}

type Linked = Readonly<
  Partial<
    Record<'code' | 'constraint' | 'message' | 'driverError' | 'cause' | 'errors' | 'thrownValue', unknown>
  >
>;

/**
 * The error, what it wraps and what caused it. Anything with a code counts: an error of the system need not be an
 * `Error` of this realm, and GraphQL then wraps it as a thrown value.
 */
function chainOf(error: unknown, depth = 0): Link[] {
  if (typeof error !== 'object' || error === null || depth > 4) return [];
  const { code, constraint, message, driverError, cause, thrownValue, errors } = error as Linked;
  const link = { code: textOf(code), constraint: textOf(constraint), message: textOf(message) ?? '' };
  const inner = [driverError, cause, thrownValue, ...(Array.isArray(errors) ? errors : [])];
  return [link, ...inner.flatMap((each) => chainOf(each, depth + 1))];
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
