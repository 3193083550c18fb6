import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { kafkaJars } from '@autoclub/kafka';
import { Fault } from '@autoclub/processes';

const run = promisify(execFile);

/** Records per second that Kafka's own load generator sends to the same broker, topic and durability. */
export async function producerPerformance(
  brokers: string,
  topic: string,
  records: number,
  recordBytes: number,
): Promise<number> {
  const { classpath } = await kafkaJars('benchmark');
  const { stdout } = await run('java', [
    '-Xmx256m',
    '-cp',
    classpath,
    'org.apache.kafka.tools.ProducerPerformance',
    ...['--topic', topic, '--num-records', String(records), '--record-size', String(recordBytes)],
    ...[
      '--throughput',
      '-1',
      '--producer-props',
      `bootstrap.servers=${brokers}`,
      'acks=all',
      'enable.idempotence=true',
    ],
  ]);
  const figures = [...stdout.matchAll(/([\d.]+) records\/sec/g)].map(([, rate]) => Number(rate));
  const last = figures.at(-1);
  if (!last) throw new Fault(`Kafka's load generator printed no figure: ${stdout.slice(0, 300)}`);
  return last;
}
