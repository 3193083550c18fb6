import { useCallback, useState } from 'react';
import { type ImportKind, ImportsStartDocument } from '../generated/imports';
import type { GraphFailure } from '../graph/failure';
import { useIdempotencyKey } from '../graph/idempotency-key';
import { useCommand } from '../graph/use-command';

interface Start {
  /** Asks for a run and gives its id; undefined when it is refused. */
  readonly begin: (fileId: string, isDryRun: boolean) => Promise<string | undefined>;
  readonly isBusy: boolean;
  /** Why it was refused. */
  readonly faults: readonly string[];
  readonly failure: GraphFailure | undefined;
}

/** Starts runs of files of a kind, each once. */
export function useStart(kind: ImportKind): Start {
  const { run, isRunning, failure } = useCommand(ImportsStartDocument);
  const { key, renew } = useIdempotencyKey();
  const [faults, setFaults] = useState<readonly string[]>([]);
  const begin = useCallback(
    async (fileId: string, isDryRun: boolean) => {
      const payload = await run({ idempotencyKey: key, kind, fileId, isDryRun });
      if (payload === undefined) return undefined;
      setFaults(payload.userErrors.map(({ message }) => message));
      renew();
      return payload.importRun?.id;
    },
    [run, key, kind, renew],
  );
  return { begin, isBusy: isRunning, faults, failure };
}
