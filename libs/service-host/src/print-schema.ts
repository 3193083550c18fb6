import { createDataSource, Database } from '@autoclub/persistence';
import { defaultProgramme } from '@autoclub/programme-config';
import { createLogger } from '@autoclub/service-kit';
import type { Subgraph } from '@autoclub/subgraph-kit';
import type { Capability } from './capability';
import { graphOf } from './graph-of';
import { type Host, hostOn } from './host';
import type { HostEnvironment } from './host-environment';

/**
 * The SDL of a service's part of the graph. Its resolvers are made and none of them runs, so it needs no database, no
 * broker and no environment; a capability whose resolvers read the environment while they are made is refused.
 */
export function printSchema<Environment extends HostEnvironment>(
  service: string,
  capabilities: readonly Capability<Environment>[],
): string {
  return subgraphOnPaper(service, capabilities).sdl;
}

/** A service's part of the graph as {@link printSchema} makes it, for what can be said of it without asking it. */
export function subgraphOnPaper<Environment extends HostEnvironment>(
  service: string,
  capabilities: readonly Capability<Environment>[],
): Subgraph {
  return graphOf(capabilities, hostOnPaper<Environment>(service));
}

function hostOnPaper<Environment extends HostEnvironment>(service: string): Host<Environment> {
  const unopened = createDataSource({
    url: 'postgres://nowhere/none',
    entities: [],
    applicationName: 'none',
  });
  const host = hostOn({
    service,
    database: new Database(unopened),
    environment: NO_ENVIRONMENT,
    logger: createLogger({ service: 'schema', level: 'silent' }),
    programmeVersions: [defaultProgramme],
  });
  // Beside a spread the getter would be read at once, as spreads are compiled to Object.assign.
  return Object.defineProperty({ ...host, environment: undefined as never }, 'environment', {
    get: (): Environment => {
      throw new Error('A schema is printed without an environment: read it when a resolver runs.');
    },
  });
}

/** Only to make the host; capabilities never see it. */
const NO_ENVIRONMENT: HostEnvironment = {
  HOST: '',
  PORT: 0,
  LOG_LEVEL: 'silent',
  DATABASE_URL: '',
  KAFKA_BROKERS: '',
  HANDOVER_SECRET: '',
};
