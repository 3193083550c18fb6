import type { Principal } from '@autoclub/identity';
import { postgresUrl } from '@autoclub/postgres';

import { type Pipeline, pipelines, waitUntilDrained } from './boot/pipeline';
import { dataPaths } from './data-folder';
import { databaseOf, type ServiceName } from './apps';
import { type EnteredDemo, readEntered } from './demo/entered-demo';
import { portsFrom, type StackPorts } from './ports';
import { stackSecrets } from './secrets';

/** What one who did not start a stack can do in it: ask, sign in as anybody, wait. Not stop or break it. */
export interface VisitedStack {
  readonly ports: StackPorts;
  readonly gatewayUrl: string;
  readonly brokers: string;
  readonly messageFolder: string;
  readonly logFolder: string;
  readonly demo: EnteredDemo | undefined;
  tokenFor(principal: Principal, ttlSeconds?: number): Promise<string>;
  /** The connection string of a service's database, as the role of the running service unless another is named. */
  databaseUrl(service: ServiceName, role?: 'owner' | 'app'): string;
  /** Everything the stack keeps and writes. */
  readonly dataDir: string;
  pipelines(): Promise<Record<ServiceName, Pipeline | undefined>>;
  waitUntilDrained(): Promise<void>;
}

/** Looks into a stack that another process runs on this data folder. */
export function visitStack(dataDir: string, portBase: number): VisitedStack {
  const folder = dataPaths(dataDir);
  const ports = portsFrom(portBase);
  const { issuer } = stackSecrets(folder.secrets);
  return {
    ports,
    gatewayUrl: `http://127.0.0.1:${ports.gateway}/graphql`,
    brokers: `127.0.0.1:${ports.kafka}`,
    messageFolder: folder.messages,
    logFolder: folder.logs,
    demo: readEntered(folder.demo),
    tokenFor: (principal, ttlSeconds) => issuer.token(principal, ttlSeconds),
    dataDir: folder.root,
    databaseUrl: (service, role = 'app') =>
      postgresUrl(folder.postgres, ports.postgres, databaseOf(service), role),
    pipelines: () => pipelines(ports),
    waitUntilDrained: () => waitUntilDrained(ports),
  };
}
