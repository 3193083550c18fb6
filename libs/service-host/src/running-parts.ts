/** What a process has started, so that it can be stopped in the opposite order. */
export interface RunningParts {
  /** Remembers how to stop a part that has just been started. */
  add(stop: () => unknown): void;
  /** Stops every part, the last one first; a part that fails to stop does not keep the others running. */
  stop(): Promise<void>;
}

/** No part yet. */
export function runningParts(): RunningParts {
  const stops: (() => unknown)[] = [];
  return {
    add: (stop) => void stops.push(stop),
    stop: async () => {
      const failures: unknown[] = [];
      for (let stop = stops.pop(); stop; stop = stops.pop()) {
        try {
          await stop();
        } catch (error) {
          failures.push(error);
        }
      }
      if (failures.length > 0) throw failures[0];
    },
  };
}
