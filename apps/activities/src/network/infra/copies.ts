import type { customerRegistered, DataOf, DeliveredEvent } from '@autoclub/event-contracts';
import { copyTable } from '@autoclub/persistence';

/** Copies of what other services own: ids, codes and days, no names and no numbers of persons. */

export const dealers = copyTable({
  name: 'dealer',
  key: ['dealerId'],
  columns: ['regionId', 'timeZone', 'nameZh', 'nameEn'],
});

export const customers = copyTable({
  name: 'customer',
  key: ['dealerId', 'customerId'],
  columns: ['consents'],
});

export const staffMembers = copyTable({
  name: 'staff_member',
  key: ['dealerId', 'staffMemberId'],
  columns: ['roles'],
});

/** Consents as `SMS/SERVICE`; what is not named is not agreed to (rulebook MEM-17). */
export function consentsOf({ data }: DeliveredEvent<DataOf<typeof customerRegistered>>) {
  const consents = data.consents.map(({ channel, purpose }) => `${channel}/${purpose}`);
  return { dealerId: data.dealerId, customerId: data.customerId, consents };
}
