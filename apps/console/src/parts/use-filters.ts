import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** The filters of a screen, which stand in the address so that it can be shared; null takes one away. */
export interface Filters {
  readonly get: (name: string) => string | null;
  /** Sets some of them; a step one can go back from. */
  readonly set: (changes: Readonly<Record<string, string | null>>) => void;
  /** The address with some of them changed, for a link. */
  readonly addressOf: (changes: Readonly<Record<string, string | null>>) => string;
}

type Changes = Readonly<Record<string, string | null>>;

/** The filters of the screen that is shown. */
export function useFilters(): Filters {
  const [parameters, setParameters] = useSearchParams();
  const get = useCallback((name: string) => parameters.get(name), [parameters]);
  const set = useCallback(
    (changes: Changes) => setParameters((current) => changed(current, changes)),
    [setParameters],
  );
  const addressOf = useCallback(
    (changes: Changes) => `?${changed(parameters, changes).toString()}`,
    [parameters],
  );
  return useMemo(() => ({ get, set, addressOf }), [get, set, addressOf]);
}

function changed(current: URLSearchParams, changes: Changes): URLSearchParams {
  const next = new URLSearchParams(current);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  return next;
}
