import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { Fault, fullDiskSentence, type ManagedProcess, startProcess } from '@autoclub/processes';

import { classArchive } from './class-archive';
import { certificateOf, type Guard, guardAccount, guardSettings } from './guard';
import { kafkaJars } from './jars';
import type { Java } from './java';
import { serverProperties } from './server-properties';

const run = promisify(execFile);
const LOGGING = join(__dirname, '..', 'log4j2.properties');
const CLUSTER_ID_BYTES = 16;

/** A random identifier in base 64 that never begins with a dash, which the storage tool would take for an option. */
export function freshClusterId(random: (bytes: number) => Buffer = randomBytes): string {
  const bytes = random(CLUSTER_ID_BYTES);
  bytes.writeUInt8(bytes.readUInt8(0) & 0x7f, 0);
  return bytes.toString('base64url');
}

/** What the JVM compiles for: an early start on few processors, or the highest rate after some minutes. */
export type Optimise = 'start' | 'throughput';

const COMPILER: Record<Optimise, readonly string[]> = { start: ['-XX:TieredStopAtLevel=1'], throughput: [] };

/** The folder of one broker, and its two ports. */
export interface JavaBroker {
  dataDir: string;
  port: number;
  controllerPort: number;
  optimise: Optimise;
  guard?: Guard;
}

/** Makes the log folder once; a format that was killed half way has no mark and is made again. */
async function format(
  java: Java,
  classpath: string,
  { dataDir, guard }: JavaBroker,
  properties: string,
): Promise<void> {
  const mark = join(dataDir, 'formatted');
  if (existsSync(mark)) return;
  rmSync(join(dataDir, 'log'), { recursive: true, force: true });
  const id = freshClusterId();
  const args = [
    ...loggingFlags(),
    '-Xmx64m',
    '-XX:TieredStopAtLevel=1',
    '-cp',
    classpath,
    'kafka.tools.StorageTool',
  ];
  try {
    const account = guard ? guardAccount(guard) : [];
    await run(java.command, [...args, 'format', '-t', id, '-c', properties, ...account]);
  } catch (error) {
    const said = String((error as { stderr?: string }).stderr ?? error).trim();
    const reason = said.split('\n').at(-1);
    throw new Fault(
      fullDiskSentence(said, dataDir) ?? `Apache Kafka could not make its data folder ${dataDir}: ${reason}`,
    );
  }
  writeFileSync(mark, `${id}\n`);
}

const loggingFlags = () => [`-Dlog4j2.configurationFile=${LOGGING}`];

/** Writing the class archive at the end of the first broker takes seconds on a busy machine. */
const STOP_GRACE_MS = 30_000;

const MEMORY = ['-Xms64m', '-Xmx384m', '-XX:+UseSerialGC', '-Xshare:auto'];

/** Starts the broker in a JVM of its own. Ready is for the caller to find out. */
export async function startJavaBroker(java: Java, broker: JavaBroker): Promise<ManagedProcess> {
  const jars = await kafkaJars();
  mkdirSync(broker.dataDir, { recursive: true });
  const properties = join(broker.dataDir, 'server.properties');
  const { port, controllerPort, dataDir, guard } = broker;
  if (guard) await certificateOf(java, dataDir);
  const guarded = guard && guardSettings(guard, dataDir);
  const place = { port, controllerPort, logFolder: join(dataDir, 'log'), guarded };
  writeFileSync(properties, serverProperties(place), { mode: 0o600 });
  await format(java, jars.classpath, broker, properties);
  const archive = classArchive(jars.folder, java);
  const flags = [...MEMORY, ...COMPILER[broker.optimise], ...archive.flags, ...loggingFlags()];
  const server = await startProcess({
    name: 'Apache Kafka',
    command: java.command,
    args: [...flags, '-cp', jars.classpath, 'kafka.Kafka', properties],
    logFile: join(dataDir, 'kafka.log'),
    cwd: dataDir,
  });
  const stop = async () => {
    await server.stop(STOP_GRACE_MS);
    archive.adopt();
  };
  return { ...server, stop };
}
