import { everything, type Database } from '@autoclub/persistence';
import { asAdministrator } from './kafka/administration';
import { kafkaClient } from './kafka/client';
import { consumerGroup } from './topics';

export interface RewindSettings {
  readonly service: string;
  readonly database: Database;
  readonly brokers: string;
}

/**
 * Lets a stopped service read every event again, from the oldest the topics still have: its group forgets its offsets
 * and its inbox forgets its events, parked ones too. The caller empties the derived tables in the same breath. Refused
 * while a copy of the service runs, since the broker keeps the offsets of a group that has members.
 */
export async function rewind(settings: RewindSettings): Promise<void> {
  const { service, database, brokers } = settings;
  await asAdministrator(kafkaClient(brokers, `club.${service}.rewind`), async (admin) => {
    const { groups } = await admin.listGroups();
    const groupId = consumerGroup(service);
    if (groups.some((group) => group.groupId === groupId)) await admin.deleteGroups([groupId]);
  });
  await database.transaction(everything, async (tx) => {
    await tx.query('delete from inbox');
    await tx.query('delete from parked_event');
  });
}
