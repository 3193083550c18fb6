import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createTopics } from '@autoclub/messaging';

import { accepts } from './ready';
import type { KafkaServer } from './kafka-server';
import { startKafka } from './start-kafka';

describe('a broker of our own', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'autoclub-kafka-'));
  let broker: KafkaServer;
  const port = () => Number(broker.brokers.split(':')[1]);

  beforeAll(async () => {
    broker = await startKafka({ dataDir });
  });
  afterAll(async () => {
    await broker.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('comes back on the same data and port after a kill', async () => {
    await createTopics(broker.brokers, ['club.test.kept.v1']);
    const sentences: string[] = [];
    broker.onDeath((sentence) => sentences.push(sentence));
    await broker.kill();
    expect(await accepts(port())).toBe(false);
    await broker.restart();
    expect(await accepts(port())).toBe(true);
    await createTopics(broker.brokers, ['club.test.kept.v1']);
    expect(sentences).toEqual([]);
  });
});
