import { parse, type DocumentNode } from 'graphql';
import { limitFault, LIMITS } from './limits';

/** Why a request is not even validated. */
export interface Refused {
  readonly code: 'BAD_REQUEST' | 'QUERY_TOO_COMPLEX';
  readonly message: string;
}

const REMEMBERED = 1_000;
const REMEMBERED_LENGTH = 20_000;
const VARIABLES_DEPTH = 24;

/**
 * Looks at a request before anything expensive happens to it: validation and planning take seconds for a kilobyte of
 * nested fragments, this takes microseconds. Operations that passed are remembered, so that they are measured once.
 */
export class Admission {
  private readonly admitted = new Set<string>();

  /** The reason to refuse, or undefined. Text that does not parse is left to the server, which names the place. */
  refuse(request: { readonly query?: unknown; readonly variables?: unknown }): Refused | undefined {
    if (isDeeperThan(request.variables, VARIABLES_DEPTH))
      return { code: 'BAD_REQUEST', message: 'The variables are nested too deeply.' };
    const { query } = request;
    if (typeof query !== 'string' || this.admitted.has(query)) return undefined;
    const document = parsed(query);
    if (!document) return undefined;
    const message = limitFault(document);
    if (message !== undefined) return { code: 'QUERY_TOO_COMPLEX', message };
    this.remember(query);
    return undefined;
  }

  private remember(query: string): void {
    if (query.length > REMEMBERED_LENGTH) return;
    if (this.admitted.size >= REMEMBERED) {
      const [oldest] = this.admitted;
      if (oldest !== undefined) this.admitted.delete(oldest);
    }
    this.admitted.add(query);
  }
}

function parsed(query: string): DocumentNode | undefined {
  try {
    return parse(query, { maxTokens: LIMITS.tokens, noLocation: true });
  } catch {
    return undefined;
  }
}

/** Whether JSON is nested beyond a depth; stops there, so that depth itself cannot exhaust the stack. */
export function isDeeperThan(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (depth === 0) return true;
  return Object.values(value).some((inner) => isDeeperThan(inner, depth - 1));
}
