import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, parse } from 'graphql';
import { inventedAnswer } from './invented-answers';

/**
 * Stands in for the five services while the gateway is measured: answers from memory, the second time for the same
 * request without executing anything, so that the gateway is what the clock sees. Arguments: repository root, then
 * `name=port` for each service. Runs as its own process.
 */
function standIn(root: string, name: string, port: number): void {
  const schema = buildSubgraphSchema(parse(readFileSync(join(root, 'apps', name, 'schema.graphql'), 'utf8')));
  const answers = new Map<string, string>();
  const server = createServer((request, response) => {
    if (request.method !== 'POST') return void response.end('ok');
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts);
      const key = createHash('sha1').update(body).digest('base64');
      const known = answers.get(key);
      response.setHeader('content-type', 'application/json');
      if (known !== undefined) return void response.end(known);
      void answer(body.toString()).then((text) => {
        answers.set(key, text);
        response.end(text);
      });
    });
  });
  async function answer(body: string): Promise<string> {
    const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
    const result = await execute({
      schema,
      document: parse(query),
      variableValues: variables,
      contextValue: {},
      fieldResolver: inventedAnswer,
    });
    return JSON.stringify(result);
  }
  server.keepAliveTimeout = 60_000;
  server.listen(port, '127.0.0.1');
}

const [root, ...places] = process.argv.slice(2);
for (const place of places) {
  const [name, port] = place.split('=');
  standIn(root as string, name as string, Number(port));
}
