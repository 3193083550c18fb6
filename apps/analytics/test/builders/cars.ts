import * as contracts from '@autoclub/event-contracts';
import type { DataOf } from '@autoclub/event-contracts';
import * as build from './events';

/** Cars that several dealers know: each has a record of its own there, and one key for them all. */

const idsOf = (at: number, name: string) => ({
  vehicleId: `veh_${at}${name}`,
  customerId: `cus_${at}${name}`,
});

/** The records of cars at a dealer; `at` tells the dealer's records from those of another. */
export function carOf(at: number, dealerId: string, ...names: string[]) {
  return names.map((name) =>
    build.eventOf(contracts.vehicleRegistered, {
      ...{ ...idsOf(at, name), dealerId, purchasedOn: '2020-01-01', carKey: name.padEnd(22, '-') },
    }),
  );
}

export function purchase(
  at: number,
  dealerId: string,
  name: string,
  purchasedOn: string,
  outletId: string | null = null,
) {
  return build.eventOf(contracts.carPurchased, { ...idsOf(at, name), dealerId, purchasedOn, outletId });
}

/** An order of a car, one a day. */
export function visit(
  at: number,
  dealerId: string,
  name: string,
  businessDay: string,
  more: Partial<DataOf<typeof contracts.repairOrderSettled>> = {},
) {
  const repairOrderId = `ror_${at}${name}${businessDay.replaceAll('-', '')}`;
  return build.settled('100.00', { ...idsOf(at, name), dealerId, repairOrderId, businessDay, ...more });
}
