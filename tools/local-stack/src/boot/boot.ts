import { topics } from '@autoclub/event-contracts';
import { findBroker, type KafkaServer, startKafka } from '@autoclub/kafka';
import { createTopics, deadLetterTopic } from '@autoclub/messaging';
import { DATABASES, type PostgresServer, startPostgres } from '@autoclub/postgres';
import { requireFreePort } from '@autoclub/processes';

import { type AppName, APPS, SERVICES } from '../apps';
import type { DataFolder } from '../data-folder';
import type { StackPorts } from '../ports';
import type { StackSecrets } from '../secrets';
import { serveKeys, type TokenIssuer } from '../token-issuer';
import { type AppProcess, startApp } from './app-process';
import { childEnvironment } from './child-environment';
import type { Part } from './revival';

/** Everything that has been started so far; a start that fails or is broken off stops exactly this. */
export interface Boot {
  folder: DataFolder;
  ports: StackPorts;
  secrets: StackSecrets;
  durable: boolean;
  watch: boolean;
  /** Called when a part has ended by itself. */
  ended(part: Part, sentence: string): void;
  postgres?: PostgresServer;
  kafka?: KafkaServer;
  kafkaStarting?: Promise<KafkaServer>;
  issuer?: TokenIssuer;
  apps: Map<AppName, AppProcess>;
}

/** One thing a person sees happening. */
export interface BootStep {
  title: string;
  run(boot: Boot): Promise<void>;
}

async function startDatabase(boot: Boot): Promise<void> {
  const { folder, ports, durable } = boot;
  boot.kafkaStarting = startKafka({
    dataDir: folder.kafka,
    port: ports.kafka,
    controllerPort: ports.kafkaController,
  });
  boot.kafkaStarting.catch(() => undefined);
  boot.postgres = await startPostgres({
    dataDir: folder.postgres,
    port: ports.postgres,
    databases: DATABASES,
    durable,
  });
  const part = essential('PostgreSQL', boot.postgres);
  boot.postgres.onDeath((sentence) => boot.ended(part, sentence));
}

async function finishBroker(boot: Boot): Promise<void> {
  const kafka = await boot.kafkaStarting;
  if (kafka === undefined) throw new Error('The broker is begun before this step.');
  boot.kafka = kafka;
  const part = essential('Apache Kafka', kafka);
  kafka.onDeath((sentence) => boot.ended(part, sentence));
}

/** What all others stand on: without it for so long, the house ends. */
function essential(name: string, { restart, stop }: Pick<Part, 'restart' | 'stop'>): Part {
  return { name, restart, stop, patienceMs: 60_000 };
}

async function makeTopics(boot: Boot): Promise<void> {
  const all = [...topics, ...SERVICES.map(deadLetterTopic)];
  await createTopics(brokersOf(boot), all);
}

async function startApps(boot: Boot): Promise<void> {
  const { folder, ports, secrets, watch } = boot;
  boot.issuer = await serveKeys(secrets.issuer, ports.issuer);
  const surroundings = {
    ports,
    brokers: brokersOf(boot),
    jwksUrl: boot.issuer.jwksUrl,
    handover: secrets.handover,
    messageFolder: folder.messages,
    rolesFile: folder.roles,
    databaseUrl: (database: string, role: 'owner' | 'app') => boot.postgres?.localUrl(database, role) ?? '',
  };
  const starts = APPS.map(async (name) => {
    const env = childEnvironment(name, surroundings);
    const onDeath = (sentence: string) => boot.ended(app, sentence);
    const at = { port: ports[name], operationsPort: ports.operations[name] };
    const app = await startApp({ name, ...at, env, logFolder: folder.logs, watch, onDeath });
    boot.apps.set(name, app);
  });
  const failed = (await Promise.allSettled(starts)).find((start) => start.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

function brokersOf({ kafka }: Boot): string {
  if (kafka === undefined) throw new Error('The broker is started before this step.');
  return kafka.brokers;
}

/** A port that is taken, or a machine without any way to a broker, is named before anything has been started. */
async function checkMachine({ ports }: Boot): Promise<void> {
  findBroker();
  for (const name of APPS) {
    await requireFreePort(ports[name], name);
    await requireFreePort(ports.operations[name], `the operations of ${name}`);
  }
  await requireFreePort(ports.issuer, 'the token issuer');
}

/** The start of a stack, in order. */
export const BOOT_STEPS: readonly BootStep[] = [
  { title: 'Ports and a way to a broker', run: checkMachine },
  { title: 'PostgreSQL with five databases', run: startDatabase },
  { title: 'Apache Kafka', run: finishBroker },
  { title: 'Topics of the event catalogue', run: makeTopics },
  { title: 'Five services and the gateway', run: startApps },
];

/** Stops what runs: first those that ask, then what they ask. Never throws; what hangs is ended by force. */
export async function stopAll(boot: Boot): Promise<void> {
  await boot.apps.get('gateway')?.stop();
  await Promise.allSettled([...boot.apps.values()].map((app) => app.stop()));
  const kafka = await boot.kafkaStarting?.catch(() => undefined);
  await Promise.allSettled([boot.issuer?.stop(), kafka?.stop(), boot.postgres?.stop()]);
}
