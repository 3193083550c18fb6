import { parse, type DocumentNode } from 'graphql';
import { limitFault, LIMITS, type LimitFault } from './limits';

const REMEMBERED = 1_000;
const REMEMBERED_LENGTH = 20_000;
const VARIABLES_DEPTH = 24;

const TOO_LONG: LimitFault = {
  code: 'QUERY_TOO_COMPLEX',
  texts: {
    en: `An operation has at most ${LIMITS.tokens} words and signs.`,
    zh: `一个操作最多包含 ${LIMITS.tokens} 个词和符号。`,
  },
};

const TOO_DEEP: LimitFault = {
  code: 'BAD_REQUEST',
  texts: { en: 'The variables are nested too deeply.', zh: '变量嵌套过深。' },
};

/**
 * Looks at a request before anything expensive happens to it: validation and planning take seconds for a kilobyte of
 * nested fragments, this takes microseconds. Operations that passed are remembered, so that they are measured once.
 */
export class Admission {
  private readonly admitted = new Set<string>();

  /** The reason to refuse, or undefined. Text that does not parse is left to the server, which names the place. */
  refuse(request: { readonly query?: unknown; readonly variables?: unknown }): LimitFault | undefined {
    if (isDeeperThan(request.variables, VARIABLES_DEPTH)) return TOO_DEEP;
    const { query } = request;
    if (typeof query !== 'string' || this.admitted.has(query)) return undefined;
    const document = parsed(query);
    if (!document) return undefined;
    const fault = document === 'TOO_LONG' ? TOO_LONG : limitFault(document);
    if (!fault) this.remember(query);
    return fault;
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

function parsed(query: string): DocumentNode | 'TOO_LONG' | undefined {
  try {
    return parse(query, { maxTokens: LIMITS.tokens, noLocation: true });
  } catch (error) {
    return String(error).includes(`more that ${LIMITS.tokens} tokens`) ? 'TOO_LONG' : undefined;
  }
}

/** Whether JSON is nested beyond a depth; stops there, so that depth itself cannot exhaust the stack. */
export function isDeeperThan(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (depth === 0) return true;
  return Object.values(value).some((inner) => isDeeperThan(inner, depth - 1));
}
