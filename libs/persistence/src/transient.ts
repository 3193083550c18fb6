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

/** The error, what it wraps and what caused it. */
function chainOf(error: unknown, depth = 0): Link[] {
  if (!(error instanceof Error) || depth > 4) return [];
  const wrapped = error as Error & Partial<Record<'code' | 'constraint' | 'driverError' | 'errors', unknown>>;
  const code = typeof wrapped.code === 'string' ? wrapped.code : undefined;
  const constraint = typeof wrapped.constraint === 'string' ? wrapped.constraint : undefined;
  const inner = [
    wrapped.driverError,
    wrapped.cause,
    ...(Array.isArray(wrapped.errors) ? wrapped.errors : []),
  ];
  return [{ code, constraint, message: error.message }, ...inner.flatMap((each) => chainOf(each, depth + 1))];
}
