import { CommanderError } from 'commander';
import { EXIT, Failure } from './exit';
import { program } from './program';

program({
  environment: process.env,
  out: process.stdout,
  err: process.stderr,
})
  .parseAsync(process.argv)
  .catch((error: unknown) => {
    process.exitCode = exitCodeOf(error);
  });

/** Commander has said what is wrong with a call; everything else is said here. */
function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return error instanceof Failure ? error.exitCode : EXIT.away;
}
