import { randomIds, systemClock } from '@autoclub/domain-kit';
import { startMessaging } from '@autoclub/messaging';
import type { Subscription } from '@autoclub/messaging';
import { createDataSource, Database, migrateDatabase } from '@autoclub/persistence';
import { loadProgrammes, programmeBook } from '@autoclub/programme-config';
import { createMetrics } from '@autoclub/service-kit';
import type { Logger, Running } from '@autoclub/service-kit';
import { buildSubgraph, startSubgraph } from '@autoclub/subgraph-kit';
import type { Subgraph } from '@autoclub/subgraph-kit';
import { capabilities } from './capabilities';
import type { Environment } from './environment';
import { migrations } from './migrations';
import { startClockwork } from './network';
import type { Host } from './network';

export const SERVICE = 'activities';

export const entities = capabilities.flatMap((capability) => capability.entities ?? []);

/** Starts the service from its capabilities; returns a handle that stops its parts in the other order. */
export async function compose(env: Environment, logger: Logger): Promise<Running> {
  if (env.DATABASE_OWNER_URL)
    await migrateDatabase({ ownerUrl: env.DATABASE_OWNER_URL, entities, migrations });
  const dataSource = createDataSource({ url: env.DATABASE_URL, entities, applicationName: SERVICE });
  const database = new Database(await dataSource.initialize());
  const programmes = programmeBook(loadProgrammes(env.PROGRAMME_FILE));
  const host = { environment: env, database, programmes, ids: randomIds, clock: systemClock };
  const metrics = createMetrics(SERVICE);
  const messaging = await startMessaging({
    service: SERVICE,
    database,
    brokers: env.KAFKA_BROKERS,
    subscriptions: subscriptionsOf(host),
    logger,
    metrics,
    clock: systemClock,
  });
  const tasks = capabilities.flatMap((capability) => capability.clockwork?.(host) ?? []);
  const clockwork = startClockwork(tasks, logger);
  const server = await startSubgraph({
    name: SERVICE,
    subgraph: subgraphOf(host),
    host: env.HOST,
    port: env.PORT,
    handoverSecret: env.HANDOVER_SECRET,
    clock: systemClock,
    logger,
    metrics,
    ready: () => database.answers(),
    live: () => messaging.healthy(),
    pipeline: () => messaging.pipeline(),
  });
  return {
    stop: async () => {
      await server.stop();
      await clockwork.stop();
      await messaging.stop();
      await dataSource.destroy();
    },
  };
}

/** One subgraph from what every capability shows. */
export function subgraphOf(host: Host): Subgraph {
  const parts = capabilities.map((capability) => capability.graph?.(host) ?? {});
  return buildSubgraph({
    resolvers: parts.flatMap(({ resolvers }) => resolvers ?? []),
    orphanedTypes: parts.flatMap(({ orphanedTypes }) => orphanedTypes ?? []),
    references: Object.assign({}, ...parts.map(({ references }) => references ?? {})),
  });
}

/** Reactions of several capabilities to one contract become one, in the order of the capabilities. */
export function subscriptionsOf(host: Host): Subscription[] {
  const merged = new Map<string, Subscription>();
  for (const one of capabilities.flatMap((capability) => capability.reactions?.(host) ?? [])) {
    const earlier = merged.get(one.contract.type);
    merged.set(one.contract.type, earlier ? both(earlier, one) : one);
  }
  return [...merged.values()];
}

function both(first: Subscription, second: Subscription): Subscription {
  return {
    contract: first.contract,
    concerns: (event) => first.concerns(event) || second.concerns(event),
    react: async (events, tx) => {
      for (const { concerns, react } of [first, second]) {
        const concerned = events.filter(concerns);
        if (concerned.length > 0) await react(concerned, tx);
      }
    },
  };
}
