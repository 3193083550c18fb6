import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Kind, parse, print, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { documentFiles } from './client-types';
import type { Workspace } from './workspace';

/**
 * The operations that our own clients send, in the form of Apollo's persisted query manifest. The gateway plans them
 * before it says ready.
 */
export function operationManifest(workspace: Workspace): string {
  const documents = documentFiles(workspace).map((file) => parse(readFileSync(file, 'utf8')));
  const operations = documents.flatMap((document) => operationsOf(document));
  const manifest = { format: 'apollo-persisted-query-manifest', version: 1, operations };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

function operationsOf(document: DocumentNode) {
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const operations = document.definitions.filter(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  return operations.map((operation) => {
    const body = print({ kind: Kind.DOCUMENT, definitions: [operation, ...fragments] });
    const id = createHash('sha256').update(body).digest('hex');
    return { id, name: operation.name?.value, type: operation.operation, body };
  });
}
