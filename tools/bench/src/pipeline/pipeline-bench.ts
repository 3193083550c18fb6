import { join } from 'node:path';
import type { Figure } from '../figure';
import { CONSUMER_DATABASES, benchConsumer } from './consumer-bench';
import { RELAY_DATABASE, benchRelay } from './relay-bench';
import { withServers } from './servers';
import { benchVisible } from './visible-bench';

/**
 * The way of a fact, part by part and as a whole. Each part has servers of its own: what the relay was measured with
 * would be unreadable events to the consumer.
 */
export async function benchPipeline(root: string, folder: string): Promise<Figure[]> {
  const inside = (part: string) => join(folder, part);
  return [
    ...(await withServers(inside('relay'), [RELAY_DATABASE], benchRelay)),
    ...(await withServers(inside('consumer'), CONSUMER_DATABASES, (servers) =>
      benchConsumer(root, folder, servers),
    )),
    ...(await benchVisible(inside('stack'))),
  ];
}
