import { resolve } from 'node:path';

import { endOf, Fault, freePort, type ManagedProcess, requireFreePort } from '@autoclub/processes';

import { startDockerBroker } from './docker-broker';
import { kafkaEnvironment } from './environment';
import { findBroker } from './find-broker';
import { certificateOf, type Guard } from './guard';
import { type JavaBroker, type Optimise, startJavaBroker } from './java-broker';
import { findJava, type Java } from './java';
import type { KafkaServer } from './kafka-server';
import { forgetBroker, rememberBroker, stopOrphan } from './orphan';
import { waitUntilStarted } from './ready';

/** Where the broker keeps its log and where it listens. */
export interface KafkaOptions {
  dataDir: string;
  /** A free one is taken when none is given. */
  port?: number;
  /** Only the process itself uses it; a free one is taken when none is given. */
  controllerPort?: number;
  /** Benchmarks want `throughput`; everything else starts with half the work. */
  optimise?: Optimise;
}

/** A broker that somebody else runs; we neither start nor stop it. */
function givenBroker(brokers: string): KafkaServer {
  const nothing = () => Promise.resolve();
  return {
    brokers,
    pid: () => undefined,
    stop: nothing,
    kill: nothing,
    restart: nothing,
    onDeath: () => undefined,
  };
}

async function javaServer(java: Java, settings: JavaBroker): Promise<KafkaServer> {
  const { dataDir, port } = settings;
  const listeners: ((sentence: string) => void)[] = [];
  let expected = false;
  const launch = async (begun: (broker: ManagedProcess) => void) => {
    const started = await startJavaBroker(java, settings);
    begun(started);
    rememberBroker(dataDir, started.pid);
    await waitUntilStarted(started, port);
    return started;
  };
  let broker = await launch(() => undefined);
  const watch = () => void broker.exited.then(() => expected || tell());
  const tell = () =>
    listeners.forEach((listener) => listener(`${endOf(broker)}; see its log ${broker.logFile}.`));
  watch();
  const end = async (how: 'stop' | 'kill') => {
    expected = true;
    await broker[how]();
    forgetBroker(dataDir);
  };
  return {
    brokers: `127.0.0.1:${port}`,
    pid: () => broker.pid,
    stop: () => end('stop'),
    kill: () => end('kill'),
    restart: async () => {
      if (broker.exit() === undefined) await end('stop');
      expected = false;
      await launch((begun) => (broker = begun));
      watch();
    },
    onDeath: (listener) => void listeners.push(listener),
  };
}

/** A broker that is reached by TLS alone and asks who comes, and what its clients must know. */
export interface GuardedKafka {
  readonly server: KafkaServer;
  /** The certificate of its authority, in PEM. */
  readonly authority: string;
}

/** Starts a guarded broker, for tests of the settings KAFKA_TLS and KAFKA_USERNAME of a service. Needs Java. */
export async function startGuardedKafka(dataDir: string, guard: Guard): Promise<GuardedKafka> {
  const java = findJava(kafkaEnvironment().javaHome);
  if (java === undefined) throw new Fault('A guarded broker needs Java 17 or newer.');
  const [port, controllerPort] = [await freePort(), await freePort()];
  const server = await javaServer(java, { dataDir, port, controllerPort, optimise: 'start', guard });
  return { server, authority: await certificateOf(java, dataDir) };
}

/** Starts Apache Kafka by the first way this machine offers, or uses the one that KAFKA_BROKERS names. */
export async function startKafka(options: KafkaOptions): Promise<KafkaServer> {
  const source = findBroker();
  if (source.kind === 'given') return givenBroker(source.brokers);
  const dataDir = resolve(options.dataDir);
  if (source.kind === 'java') await stopOrphan(dataDir);
  const port = options.port ?? (await freePort());
  await requireFreePort(port, 'Apache Kafka');
  if (source.kind === 'docker') return startDockerBroker(dataDir, port);
  const controllerPort = options.controllerPort ?? (await freePort());
  await requireFreePort(controllerPort, "Apache Kafka's controller");
  const optimise = options.optimise ?? 'start';
  return javaServer(source.java, { dataDir, port, controllerPort, optimise });
}
