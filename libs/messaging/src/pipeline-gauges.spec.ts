import { Registry } from 'prom-client';
import { pipelineGauges } from './pipeline-gauges';
import type { PipelineStatus } from './pipeline-status';

const behind: PipelineStatus = {
  outboxPending: 3,
  oldestPendingMs: 4_500,
  consumerLag: 7,
  parkedCount: 2,
  deadLetterCount: 1,
  brokerConnected: true,
};

async function shown(read: () => Promise<PipelineStatus>): Promise<Record<string, string | undefined>> {
  const registry = new Registry();
  pipelineGauges(registry, read);
  const lines = (await registry.metrics()).split('\n').filter((line) => /^club_/.test(line));
  return Object.fromEntries(lines.map((line) => line.split(' ')));
}

describe('the gauges of the pipeline', () => {
  it('show what the status says, times in seconds', async () => {
    expect(await shown(() => Promise.resolve(behind))).toEqual({
      club_outbox_pending_events: '3',
      club_outbox_oldest_seconds: '4.5',
      club_consumer_lag_messages: '7',
      club_parked_events: '2',
      club_dead_letters_waiting: '1',
      club_kafka_connected: '1',
    });
  });

  it('say that Kafka is away', async () => {
    const figures = await shown(() => Promise.resolve({ ...behind, brokerConnected: false }));
    expect(figures).toMatchObject({ club_kafka_connected: '0', club_consumer_lag_messages: '7' });
  });

  it('show no figure while the database is away, and leave the other metrics alone', async () => {
    const figures = await shown(() => Promise.reject(new Error('away')));
    expect(Object.keys(figures)).toHaveLength(6);
    expect(new Set(Object.values(figures).map((figure) => figure?.toLowerCase()))).toEqual(new Set(['nan']));
  });
});
