import type { DeliveredEvent } from '@autoclub/event-contracts';
import * as build from './events';

/**
 * Two regions: the east with dealers of nine, eight and two customers, the west with one of six. Every customer
 * came once on 20 November and paid 100.00.
 */
export const DEALERS = [
  { dealerId: 'dlr_largest', regionId: 'reg_east', customers: 9 },
  { dealerId: 'dlr_big', regionId: 'reg_east', customers: 8 },
  { dealerId: 'dlr_small', regionId: 'reg_east', customers: 2 },
  { dealerId: 'dlr_west', regionId: 'reg_west', customers: 6 },
] as const;

export function network(): DeliveredEvent[] {
  const regions = ['reg_east', 'reg_west'].map((id) => build.regionRegistered(id));
  const dealers = DEALERS.map(({ dealerId, regionId }) => build.dealerRegistered(dealerId, regionId));
  const customers = DEALERS.flatMap(({ dealerId, customers }) =>
    Array.from({ length: customers }, (_, at) => {
      const key = `${dealerId.slice(4)}${at + 1}`;
      return { dealerId, customerId: `cus_${key}`, vehicleId: `veh_${key}`, repairOrderId: `ror_${key}` };
    }),
  );
  return [
    ...regions,
    ...dealers,
    ...customers.map(({ customerId, dealerId }) => build.customerRegistered(customerId, dealerId)),
    ...customers.map((ids) => build.settled('100.00', { ...ids, businessDay: '2026-11-20' })),
  ];
}
