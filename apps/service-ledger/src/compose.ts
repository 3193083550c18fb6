import { type Clock, randomIds, systemClock } from '@autoclub/domain-kit';
import { startMessaging } from '@autoclub/messaging';
import { createDataSource, Database, migrateDatabase } from '@autoclub/persistence';
import { loadProgrammes, programmeBook, type ProgrammeVersion } from '@autoclub/programme-config';
import { createMetrics, type Logger } from '@autoclub/service-kit';
import { startSubgraph } from '@autoclub/subgraph-kit';
import { importInsurancePolicies } from './application/import-insurance-policies/import-policies';
import { importRepairOrders } from './application/import-repair-orders/import-repair-orders';
import type { UseCaseParts } from './application/ports';
import { quoteRepairOrder } from './application/quote-repair-order/quote-repair-order';
import { currentEntitlements } from './application/read-ledger/current-entitlements';
import { recordInsurancePolicy } from './application/record-insurance-policy/record-insurance-policy';
import { refundRepairOrder } from './application/refund-repair-order/refund-repair-order';
import { settleRepairOrder } from './application/settle-repair-order/settle-repair-order';
import { useEntitlement } from './application/use-entitlement/use-entitlement';
import type { Environment } from './environment';
import type { BenefitNames, GraphDeps } from './graphql/graph-deps';
import { buildGraph } from './graphql/schema';
import { subscriptions } from './infra/messaging/subscriptions';
import { migrations } from './infra/migrations';
import { entities } from './infra/persistence/entities';
import { PostgresBooks } from './infra/persistence/postgres-books';
import { PostgresReader } from './infra/persistence/postgres-reader';
import { programmesFrom } from './infra/programmes';

const SERVICE = 'service-ledger';

/** Everything the graph and the reactions are made from, on one database. */
export function composeParts(database: Database, versions: readonly ProgrammeVersion[]): UseCaseParts {
  return {
    books: new PostgresBooks(database),
    programmes: programmesFrom(programmeBook(versions)),
    ids: randomIds,
  };
}

export function composeGraphDeps(
  database: Database,
  parts: UseCaseParts,
  versions: readonly ProgrammeVersion[],
): GraphDeps {
  return {
    settleRepairOrder: settleRepairOrder(parts),
    quoteRepairOrder: quoteRepairOrder(parts),
    refundRepairOrder: refundRepairOrder(parts),
    importRepairOrders: importRepairOrders(parts),
    recordInsurancePolicy: recordInsurancePolicy(parts),
    importInsurancePolicies: importInsurancePolicies(parts),
    useEntitlement: useEntitlement(parts),
    currentEntitlements: currentEntitlements(parts),
    reader: new PostgresReader(database),
    benefitNames: benefitNamesOf(versions),
  };
}

/** Starts the service: database, relay and consumer, graph. Stops them in the opposite order. */
export async function start(env: Environment, logger: Logger, clock: Clock = systemClock) {
  const versions = loadProgrammes(env.PROGRAMME_FILE);
  if (env.DATABASE_OWNER_URL)
    await migrateDatabase({ ownerUrl: env.DATABASE_OWNER_URL, entities, migrations });
  const source = createDataSource({ url: env.DATABASE_URL, entities, applicationName: SERVICE });
  const database = new Database(await source.initialize());
  const parts = composeParts(database, versions);
  const metrics = createMetrics(SERVICE);
  const messaging = await startMessaging({
    service: SERVICE,
    database,
    brokers: env.KAFKA_BROKERS,
    subscriptions: subscriptions({ ...parts, clock }),
    logger,
    metrics,
    clock,
  });
  const server = await startSubgraph({
    name: SERVICE,
    subgraph: buildGraph(composeGraphDeps(database, parts, versions)),
    host: env.HOST,
    port: env.PORT,
    handoverSecret: env.HANDOVER_SECRET,
    clock,
    logger,
    metrics,
    ready: () => database.answers(),
    live: () => messaging.healthy(),
    pipeline: () => messaging.pipeline(),
  });
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      await messaging.stop();
      await source.destroy();
    },
  };
}

/** Names of benefits by code; a later version's wording counts. */
function benefitNamesOf(versions: readonly ProgrammeVersion[]): BenefitNames {
  const benefits = versions.flatMap(({ values }) => Object.values(values.service?.entitlements ?? {}).flat());
  return new Map(benefits.map(({ code, nameZh, nameEn }) => [code, { zh: nameZh, en: nameEn }]));
}
