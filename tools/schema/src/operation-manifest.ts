import { createHash } from 'node:crypto';
import { getOperationAST, parse } from 'graphql';

/** Each operation as the generated client has it, which is the text that it sends. */
const SENT_TEXT = /new TypedDocumentString\(`([^`]*)`/g;

/**
 * The operations that our own clients send, in the form of Apollo's persisted query manifest. The gateway keeps plans
 * by the exact text, so the text is taken from the generated client and not printed anew.
 */
export function operationManifest(generatedClient: string): string {
  const texts = [...generatedClient.matchAll(SENT_TEXT)].map(([, text]) => text ?? '');
  const operations = texts.map((body) => {
    const operation = getOperationAST(parse(body));
    const id = createHash('sha256').update(body).digest('hex');
    return { id, name: operation?.name?.value, type: operation?.operation, body };
  });
  const named = operations.filter(({ name }) => name !== undefined);
  return `${JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations: named }, undefined, 2)}\n`;
}
