import * as events from '@autoclub/event-contracts';
import { copyTable } from '@autoclub/persistence';
import { ORIGIN } from '../../../../network';
import { from } from '../../fact-kind';
import type { FactKind } from '../../fact-kind';
import { orderFactOf } from '../../facts-of-events';

/** The state of an order travels whole with each of its events, so that one mapping serves all three. */
export const orders = {
  table: copyTable({
    name: 'order_fact',
    key: ['dealerId', 'repairOrderId'],
    columns: [
      'customerId',
      'vehicleId',
      'membershipId',
      'serviceAdvisorId',
      'kind',
      'revision',
      'settledAt',
      'businessDay',
      'mileageKm',
      'repairMinor',
      'boutiqueMinor',
      'insuranceMinor',
      'customerPaidMinor',
      'labourMinor',
      'partsMinor',
      'insurerMinor',
      'warrantyMinor',
      'clubMinor',
      'discountMinor',
      ...ORIGIN,
    ],
  }),
  sources: [
    from(events.repairOrderSettled, orderFactOf),
    from(events.repairOrderAmended, orderFactOf),
    from(events.repairOrderRefunded, orderFactOf),
  ],
  rowFor: 'AGGREGATE',
} satisfies FactKind;

/** A vehicle at a dealer on a business day with at least one settled order; derived from the orders. */
export const visits = {
  table: copyTable({
    name: 'visit',
    key: ['dealerId', 'vehicleId', 'businessDay'],
    columns: ['orderCount', 'payingOrderCount'],
  }),
  sources: orders.sources,
} satisfies FactKind;
