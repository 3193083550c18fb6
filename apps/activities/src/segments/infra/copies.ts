import type {
  DataOf,
  DeliveredEvent,
  habitCardChanged,
  segmentMembersChanged,
} from '@autoclub/event-contracts';
import { copyTable, keepLatest } from '@autoclub/persistence';
import type { Tx } from '@autoclub/persistence';
import { erasedAmong } from '../../network';

/*
 * Copies of what analytics and membership say. Of each customer and segment the newest word is kept, that one has left
 * included, so that parts may come twice, late or before the ones they follow.
 */

type Event<C> = DeliveredEvent<DataOf<C>>;

const segments = copyTable({
  name: 'segment',
  key: ['dealerId', 'segmentId'],
  columns: ['code', 'definitionVersion', 'asOfDay', 'memberCount'],
});

const members = copyTable({
  name: 'segment_member',
  key: ['dealerId', 'segmentId', 'customerId'],
  columns: ['isMember'],
});

const habitCards = copyTable({
  name: 'habit_card',
  key: ['dealerId', 'vehicleId'],
  columns: [
    'customerId',
    'habitCodes',
    'usageEnvironmentCodes',
    'offerInterestCodes',
    'insurerCode',
    'insuranceRenewalOn',
    'maintenanceIntervalMonths',
    'maintenanceIntervalKm',
  ],
});

export async function keepMembers(
  events: readonly Event<typeof segmentMembersChanged>[],
  tx: Tx,
): Promise<void> {
  const lists = events.map(({ data, sequence }) => ({ ...data, code: data.segmentCode, sequence }));
  await keepLatest(tx, segments, lists);
  const rows = lists.flatMap(({ dealerId, segmentId, sequence, addedCustomerIds, removedCustomerIds }) => {
    const word = (isMember: boolean) => (customerId: string) => ({
      ...{ dealerId, segmentId, customerId },
      ...{ isMember, sequence },
    });
    return [...addedCustomerIds.map(word(true)), ...removedCustomerIds.map(word(false))];
  });
  const erased = await erasedAmong(tx, rows);
  await keepLatest(
    tx,
    members,
    rows.filter(({ customerId }) => !erased.has(customerId)),
  );
}

export async function keepHabitCards(
  events: readonly Event<typeof habitCardChanged>[],
  tx: Tx,
): Promise<void> {
  const rows = events.map(({ data, sequence }) => ({ ...data, sequence }));
  const erased = await erasedAmong(tx, rows);
  await keepLatest(
    tx,
    habitCards,
    rows.filter(({ customerId }) => !erased.has(customerId)),
  );
}

const FORGET = ['segment_member', 'habit_card'].map(
  (table) => `
  delete from ${table} kept
   using json_to_recordset($1::json) as gone("dealerId" text, "customerId" text)
   where kept.dealer_id = gone."dealerId" and kept.customer_id = gone."customerId"`,
);

/** Nothing is left here of an erased person (rulebook MEM-17). The room before this one keeps who was erased. */
export async function forgetPersons(
  events: readonly DeliveredEvent<{ dealerId: string; customerId: string }>[],
  tx: Tx,
): Promise<void> {
  const gone = JSON.stringify(events.map(({ data }) => data));
  for (const statement of FORGET) await tx.query(statement, [gone]);
}
