import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

import { Fault } from '@autoclub/processes';

import type { KafkaServer } from './kafka-server';
import { accepts } from './ready';

const run = promisify(execFile);

/** The official image, of the same version as the jars. */
export const KAFKA_IMAGE = 'apache/kafka:4.3.1';

const INSIDE_PORT = 9092;
const START_TIMEOUT_MS = 180_000;

/** The settings of the image that differ from its defaults; the same as those of the Java broker. */
function settings(port: number): string[] {
  const environment: Record<string, string | number> = {
    KAFKA_NODE_ID: 1,
    KAFKA_PROCESS_ROLES: 'broker,controller',
    KAFKA_CONTROLLER_QUORUM_VOTERS: '1@localhost:9093',
    KAFKA_LISTENERS: `PLAINTEXT://0.0.0.0:${INSIDE_PORT},CONTROLLER://localhost:9093`,
    KAFKA_ADVERTISED_LISTENERS: `PLAINTEXT://127.0.0.1:${port}`,
    KAFKA_CONTROLLER_LISTENER_NAMES: 'CONTROLLER',
    KAFKA_LISTENER_SECURITY_PROTOCOL_MAP: 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
    KAFKA_LOG_DIRS: '/var/lib/kafka/data',
    KAFKA_AUTO_CREATE_TOPICS_ENABLE: 'false',
    KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR: 1,
    KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR: 1,
    KAFKA_TRANSACTION_STATE_LOG_MIN_ISR: 1,
    KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS: 0,
    KAFKA_BROKER_SESSION_TIMEOUT_MS: 2000,
    KAFKA_BROKER_HEARTBEAT_INTERVAL_MS: 500,
  };
  return Object.entries(environment).flatMap(([name, value]) => ['-e', `${name}=${value}`]);
}

async function docker(...args: string[]): Promise<string> {
  try {
    return (await run('docker', args)).stdout.trim();
  } catch (error) {
    const said = String((error as { stderr?: string }).stderr ?? error)
      .trim()
      .split('\n')
      .at(-1);
    throw new Fault(`Docker could not run ${KAFKA_IMAGE}: ${said}`);
  }
}

async function waitUntilAnswers(port: number): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!(await accepts(port))) {
    if (Date.now() > deadline) throw new Fault(`Apache Kafka in Docker did not answer on port ${port}.`);
    await sleep(100);
  }
}

/** Runs the broker in a container named after the data folder; its log lies in a volume of the same name. */
export async function startDockerBroker(dataDir: string, port: number): Promise<KafkaServer> {
  const name = `autoclub-kafka-${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}`;
  await run('docker', ['rm', '-f', name]).catch(() => undefined);
  const place = ['-p', `127.0.0.1:${port}:${INSIDE_PORT}`, '-v', `${name}:/var/lib/kafka/data`, '-m', '768m'];
  await docker('run', '-d', '--name', name, ...place, ...settings(port), KAFKA_IMAGE);
  await waitUntilAnswers(port);
  return {
    brokers: `127.0.0.1:${port}`,
    pid: () => undefined,
    stop: async () => void (await docker('stop', name)),
    kill: async () => void (await docker('kill', name)),
    restart: async () => {
      await docker('start', name);
      await waitUntilAnswers(port);
    },
    onDeath: () => undefined,
  };
}
