import { readFileSync } from 'node:fs';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';

/**
 * The yardstick: @apollo/gateway as its documentation sets it up, standalone server and default data source, nothing
 * verified and nothing signed. Arguments: supergraph file, port.
 */
async function main(): Promise<void> {
  const [supergraphFile, port] = process.argv.slice(2);
  const gateway = new ApolloGateway({ supergraphSdl: readFileSync(supergraphFile as string, 'utf8') });
  const server = new ApolloServer({ gateway });
  await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: Number(port) } });
}

void main();
