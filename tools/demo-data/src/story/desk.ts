import { createHash } from 'node:crypto';
import type { Graph } from '../import/graph';

interface Refusal {
  readonly code: string;
  readonly message: string;
}

/** A person who stands at a desk of a dealer and works through the public graph. */
export interface Desk {
  /** Gives a command; answers what was selected of its payload. A refusal ends the story: it is written to be right. */
  give<Payload>(mutation: string, input: object, selection: string): Promise<Payload>;
  ask<Data>(document: string, variables: Record<string, unknown>): Promise<Data>;
}

/**
 * The keys of commands are made from their content. A story that was broken off and is told again meets what it did
 * before, so a command that has no second time is passed over.
 */
export function deskAt(graph: Graph): Desk {
  return {
    async give<Payload>(mutation: string, input: object, selection: string): Promise<Payload> {
      const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
      const document = `mutation ${mutation}($input: ${type}!) {
        answer: ${mutation}(input: $input) { ${selection} userErrors { code message } } }`;
      const idempotencyKey = createHash('sha256')
        .update(JSON.stringify([mutation, input]))
        .digest('hex');
      const { answer } = await graph<{ answer: Payload & { userErrors: readonly Refusal[] } }>(document, {
        input: { idempotencyKey, ...input },
      });
      const [refusal] = answer.userErrors;
      if (refusal) throw new Error(`${mutation} was refused: ${refusal.code} ${refusal.message}`);
      return answer;
    },
    ask: graph,
  };
}
