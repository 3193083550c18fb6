import type { OperationManifest } from '../graph/warm-plans';
import type { LimitFault } from './limits';

const NO_SUCH_OPERATION: LimitFault = {
  code: 'PERSISTED_QUERY_NOT_FOUND',
  texts: {
    en: 'This operation is not on the list of known ones.',
    zh: '该操作不在已登记的操作清单中。',
  },
};

/**
 * The operations of our own clients. They may be sent by their id (the SHA-256 of their text) in place of the text;
 * where nothing else is let in, every other text is refused before it is parsed. Nothing can be added by a request.
 */
export class Safelist {
  private readonly textOf: ReadonlyMap<string, string>;
  private readonly texts: ReadonlySet<string>;

  constructor(
    { operations }: OperationManifest,
    private readonly isOnly: boolean,
  ) {
    if (isOnly && operations.length === 0)
      throw new Error('SAFELIST is on, and OPERATIONS_FILE has no operation.');
    this.textOf = new Map(
      operations.flatMap(({ id, body }) => (id === undefined ? [] : [[id, body] as const])),
    );
    this.texts = new Set(operations.map(({ body }) => body));
  }

  /** Puts the text in the place of an id; answers why the request is refused, or undefined. */
  admit(request: Record<string, unknown>): LimitFault | undefined {
    const id = persistedId(request['extensions']);
    if (id !== undefined && !isSent(request['query'])) {
      const text = this.textOf.get(id);
      if (text === undefined) return NO_SUCH_OPERATION;
      request['query'] = text;
      delete request['extensions'];
      return undefined;
    }
    const isKnown = typeof request['query'] === 'string' && this.texts.has(request['query']);
    return this.isOnly && !isKnown ? NO_SUCH_OPERATION : undefined;
  }
}

const isSent = (query: unknown): boolean => query !== undefined && query !== null && query !== '';

/** Of the body of a request: what is in an address, or no id, is left to the server, which says what is wrong. */
function persistedId(extensions: unknown): string | undefined {
  const hash = fieldOf(fieldOf(extensions, 'persistedQuery'), 'sha256Hash');
  return typeof hash === 'string' ? hash : undefined;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
