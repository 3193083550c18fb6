import * as events from '@autoclub/event-contracts';
import type { DeliveredEvent } from '@autoclub/event-contracts';
import { keepCopies, on } from '@autoclub/messaging';
import type { Subscription } from '@autoclub/messaging';
import { originOf } from '../application/origin-of';
import {
  customerTable,
  dealerTable,
  outletTable,
  regionTable,
  staffMemberTable,
  vehicleTable,
} from './copies';

/** What the event says, with where it comes from. */
const withOrigin = <Data extends object>(event: DeliveredEvent<Data>) => ({
  ...event.data,
  ...originOf(event),
});

/** Contract by contract, the copy that an event leaves; a copy takes what its table names. */
export const reactions: readonly Subscription[] = [
  on(events.regionRegistered, keepCopies(regionTable, withOrigin)),
  on(events.dealerRegistered, keepCopies(dealerTable, withOrigin)),
  on(events.customerRegistered, keepCopies(customerTable, withOrigin)),
  on(
    events.vehicleRegistered,
    keepCopies(vehicleTable, (event) => ({ ...withOrigin(event), carKey: event.data.carKey ?? null })),
  ),
  on(events.outletRegistered, keepCopies(outletTable, withOrigin)),
  on(events.staffMemberRegistered, keepCopies(staffMemberTable, withOrigin)),
];
