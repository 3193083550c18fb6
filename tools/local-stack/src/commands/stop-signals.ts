import { startedByNpm } from '../environment';

const PARENT_POLL_MS = 500;

/**
 * Calls back once when somebody wants us to end: Ctrl-C, SIGTERM, a closed terminal, or the death of the npm that
 * started us, which a killed npm cannot tell us. A second Ctrl-C ends at once; the keeper then clears up.
 */
export function onStopSignal(stop: (reason: string) => void): void {
  let isStopping = false;
  const tell = (reason: string) => {
    if (isStopping) process.exit(130);
    isStopping = true;
    stop(reason);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => tell(signal));
  if (!startedByNpm()) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    tell('npm has ended');
  }, PARENT_POLL_MS);
  watch.unref();
}
