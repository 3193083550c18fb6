import { EnvironmentError } from './environment';
import type { Logger } from './logger';

/** A started process part: whatever `start` gives back can be stopped once. */
export interface Running {
  stop(): Promise<void>;
}

export interface Lifecycle {
  readonly logger: Logger;
  readonly start: () => Promise<Running>;
  /** How long a stop may take before the process ends anyway, with code 1. */
  readonly drainMs?: number;
}

const DRAIN_MS = 10_000;

/**
 * Runs a process until SIGTERM or SIGINT, then drains it. Exit codes: 0 after a clean stop, 1 when the start fails,
 * an error escapes, or the drain takes too long. A second signal ends it at once.
 */
export function runService({ logger, start, drainMs = DRAIN_MS }: Lifecycle): void {
  let stopping = false;
  const running = start();
  const end = async (reason: string, code: number): Promise<void> => {
    if (stopping) return process.exit(1);
    stopping = true;
    logger.info({ reason }, 'stopping');
    setTimeout(() => process.exit(1), drainMs).unref();
    try {
      await (await running).stop();
      process.exit(code);
    } catch (error) {
      logger.fatal({ err: error }, 'could not stop');
      process.exit(1);
    }
  };
  running.catch((error: unknown) => {
    logger.fatal({ err: error }, 'could not start');
    process.exit(1);
  });
  process.on('SIGTERM', () => void end('SIGTERM', 0));
  process.on('SIGINT', () => void end('SIGINT', 0));
  process.on('unhandledRejection', (error) =>
    escape(logger, error, () => void end('unhandled rejection', 1)),
  );
  process.on('uncaughtException', (error) => escape(logger, error, () => void end('uncaught exception', 1)));
}

function escape(logger: Logger, error: unknown, end: () => void): void {
  logger.fatal({ err: error }, 'an error escaped');
  end();
}

/**
 * Runs `main` of a process: a wrong environment is named in plain sentences on standard error and ends the process
 * with code 1, anything else that is thrown as well.
 */
export function orExplain(main: () => void): void {
  try {
    main();
  } catch (error) {
    const text = error instanceof EnvironmentError ? error.message : String((error as Error).stack ?? error);
    process.stderr.write(`${text}\n`);
    process.exit(1);
  }
}
