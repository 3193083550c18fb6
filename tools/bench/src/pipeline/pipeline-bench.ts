import { join } from 'node:path';
import type { Figure } from '../figure';
import { CONSUMER_DATABASES, benchConsumer } from './consumer-bench';
import { benchRelay } from './relay-bench';
import { startServers } from './servers';
import { benchVisible } from './visible-bench';

/** The way of a fact, part by part and as a whole. */
export async function benchPipeline(root: string, folder: string): Promise<Figure[]> {
  const servers = await startServers(join(folder, 'servers'), ['bench_relay', ...CONSUMER_DATABASES]);
  const parts: Figure[] = [];
  try {
    parts.push(...(await benchRelay(servers, 'bench_relay')));
    parts.push(...(await benchConsumer(root, folder, servers)));
  } finally {
    await servers.stop();
  }
  return [...parts, ...(await benchVisible(join(folder, 'stack')))];
}
