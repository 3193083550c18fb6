import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { createDevelopmentIssuer } from '@autoclub/identity';
import { MEMORY } from '@autoclub/local-stack';
import { freePort } from '@autoclub/processes';
import { startChild } from '../child';

const SERVICES = ['membership', 'loyalty-points', 'service-ledger', 'activities', 'analytics'] as const;
const GATEWAY_CORE = 0;
const SUBGRAPH_CORE = 1;
const ISSUER = 'https://bench.invalid';
const AUDIENCE = 'autoclub';

/** A gateway under measurement, alone on its processor. */
export interface Contender {
  readonly name: 'ours' | 'documented';
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly pid: number;
}

export interface Contenders {
  readonly contenders: readonly Contender[];
  stop(): Promise<void>;
}

/** Starts the stand-ins, our gateway as it is shipped and @apollo/gateway as documented. */
export async function startContenders(root: string, folder: string): Promise<Contenders> {
  const started: { stop(): Promise<unknown> }[] = [];
  const stop = async (): Promise<void> => {
    for (const part of started.reverse()) await part.stop();
  };
  const keep = async <T extends { stop(): Promise<unknown> }>(starting: Promise<T>): Promise<T> => {
    const part = await starting;
    started.push(part);
    return part;
  };
  try {
    const ports = new Map<string, number>();
    for (const name of SERVICES) ports.set(name, await freePort());
    await keep(startStandIns(root, folder, ports));
    const tokens = await keep(serveTokens());
    const ours = await keep(startOurs(root, folder, ports, tokens.jwksUrl));
    const documented = await keep(startDocumented(root, folder, ports));
    const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
    return {
      contenders: [
        {
          name: 'ours',
          url: ours.url,
          pid: ours.pid,
          headers: { ...headers, authorization: `Bearer ${tokens.token}` },
        },
        { name: 'documented', url: documented.url, pid: documented.pid, headers },
      ],
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Ports = ReadonlyMap<string, number>;

function startStandIns(root: string, folder: string, ports: Ports) {
  const places = [...ports].map(([name, port]) => `${name}=${port}`);
  return startChild({
    name: 'stand-ins',
    arguments: [join(__dirname, 'stub-subgraphs.js'), root, ...places],
    core: SUBGRAPH_CORE,
    folder,
    ready: async () => (await fetch(`http://127.0.0.1:${[...ports.values()].at(-1)}/`)).ok,
  });
}

async function startOurs(root: string, folder: string, ports: Ports, jwksUrl: string) {
  const [port, operations] = [await freePort(), await freePort()];
  const urls = [...ports].map(([name, at]) => [
    `${name.toUpperCase().replaceAll('-', '_')}_URL`,
    `http://127.0.0.1:${at}/graphql`,
  ]);
  const child = await startChild({
    name: 'gateway',
    arguments: [join(root, 'apps/gateway/dist/main.js')],
    core: GATEWAY_CORE,
    folder,
    environment: {
      HOST: '127.0.0.1',
      PORT: String(port),
      OPERATIONS_PORT: String(operations),
      JWKS_URL: jwksUrl,
      TOKEN_ISSUER: ISSUER,
      TOKEN_AUDIENCE: AUDIENCE,
      HANDOVER_SECRET: 'a secret of the benchmark, long enough to be one',
      LOG_LEVEL: 'error',
      // One client sends all: its bucket is kept as always, and never empty.
      CLIENT_BUCKET: '1000000000',
      CLIENT_REFILL: '1000000000',
      ...MEMORY,
      ...Object.fromEntries(urls),
    },
    ready: async () => (await fetch(`http://127.0.0.1:${operations}/ready`)).ok,
  });
  return { url: `http://127.0.0.1:${port}`, pid: child.pid, stop: () => child.stop() };
}

/** The yardstick reads the services' addresses from its supergraph, so it gets one with the stand-ins' in it. */
async function startDocumented(root: string, folder: string, ports: Ports) {
  const port = await freePort();
  const committed = readFileSync(join(root, 'apps/gateway/supergraph.graphql'), 'utf8');
  const supergraph = committed.replace(
    /@join__graph\(name: "([a-z-]+)", url: "[^"]*"\)/g,
    (_, name: string) => `@join__graph(name: "${name}", url: "http://127.0.0.1:${ports.get(name)}/graphql")`,
  );
  const file = join(folder, 'supergraph.graphql');
  writeFileSync(file, supergraph);
  const child = await startChild({
    name: 'documented-gateway',
    arguments: [join(__dirname, 'documented-gateway.js'), file, String(port)],
    core: GATEWAY_CORE,
    folder,
    ready: async () => (await fetch(`http://127.0.0.1:${port}/`)).status > 0,
  });
  return { url: `http://127.0.0.1:${port}`, pid: child.pid, stop: () => child.stop() };
}

/** A service advisor's token, and the key set it is verified with, served over loopback. */
async function serveTokens() {
  const issuer = await createDevelopmentIssuer({ issuer: ISSUER, audience: AUDIENCE });
  const port = await freePort();
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(issuer.jwks));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const token = await issuer.token(
    {
      subject: 'bench',
      kind: 'DEALER_STAFF',
      roles: ['SERVICE_ADVISOR'],
      dealerId: 'dlr_00000000000000000000000001',
      regionId: 'reg_00000000000000000000000001',
    },
    3_600,
  );
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { token, jwksUrl: `http://127.0.0.1:${port}/jwks.json`, stop };
}
