/** The variables of the person's own environment that a child keeps; the rest is given explicitly. */
const KEPT = ['PATH', 'HOME', 'LANG', 'TMPDIR', 'NODE_EXTRA_CA_CERTS'];

/** What a child process inherits: enough to run, no secret of somebody else. */
export function inherited(source: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const kept = KEPT.filter((name) => source[name] !== undefined).map((name) => [name, source[name]]);
  return Object.fromEntries(kept) as NodeJS.ProcessEnv;
}

/** How talkative services are: LOG_LEVEL, `warn` in the local stack unless set. */
export function logLevel(source: NodeJS.ProcessEnv = process.env): string {
  return source.LOG_LEVEL || 'warn';
}

/** Whether npm started us; then its death must be noticed by asking, because it cannot pass signals on. */
export function startedByNpm(source: NodeJS.ProcessEnv = process.env): boolean {
  return source.npm_lifecycle_event !== undefined;
}
