import type { Brokers } from './kafka/address';
import { asAdministrator } from './kafka/administration';
import { kafkaClient } from './kafka/client';
import type { MessagingLogger } from './logging';
import { pause } from './timing';
import { consumerGroup } from './topics';

export interface EmptyGroupSettings {
  readonly service: string;
  readonly brokers: Brokers;
  readonly logger: MessagingLogger;
  /** How long to wait; a process that was killed is forgotten by the broker after six seconds. */
  readonly patienceMs?: number;
}

const PATIENCE_MS = 60_000;
const POLL_MS = 250;

/**
 * Waits until no copy of a service reads events any more, and logs that it does. A member that was killed is still in
 * its group for a while; one that runs stays, and then this throws.
 */
export async function untilGroupIsEmpty({
  service,
  brokers,
  logger,
  patienceMs = PATIENCE_MS,
}: EmptyGroupSettings): Promise<void> {
  const groupId = consumerGroup(service);
  const deadline = performance.now() + patienceMs;
  await asAdministrator(kafkaClient(brokers, `${groupId}.watch`), async (admin) => {
    for (let isLogged = false; ;) {
      const { groups } = await admin.describeGroups([groupId]);
      const members = groups.flatMap((group) => group.members).length;
      if (members === 0) return;
      if (performance.now() > deadline)
        throw new Error(`${members} copies of ${service} are still reading events: stop the service first.`);
      if (!isLogged)
        logger.info(
          { group: groupId, members },
          'Waiting until every copy of the service has left its group',
        );
      isLogged = true;
      await pause(POLL_MS);
    }
  });
}
