import { Listr } from 'listr2';

import type { StackOptions } from '../stack';

/** Shows steps as they run: with a spinner in a terminal, as plain lines elsewhere. */
export interface Progress {
  runStep: NonNullable<StackOptions['runStep']>;
  /** A word about the step that runs now. */
  log(line: string): void;
}

/** Progress for people, on standard error so that standard output carries only results. */
export function listrProgress(): Progress {
  let say: ((line: string) => void) | undefined;
  return {
    runStep: async ({ title }, run) => {
      const task = {
        title,
        task: async (_context: unknown, wrapper: { output: unknown }) => {
          say = (line) => (wrapper.output = line);
          await run().finally(() => (say = undefined));
        },
      };
      const quiet = { showErrorMessage: false, collapseErrors: false };
      const options = {
        registerSignalListeners: false,
        rendererOptions: quiet,
        fallbackRenderer: 'simple' as const,
        fallbackRendererCondition: hasNoWidth,
      };
      await new Listr([task], options).run();
    },
    log: (line) => say?.(line),
  };
}

/** A terminal that does not know its size, as in some containers, would break each line after its first character. */
function hasNoWidth(): boolean {
  return process.stdout.columns === 0;
}
