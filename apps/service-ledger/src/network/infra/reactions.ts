import {
  customerRegistered,
  dealerRegistered,
  membershipActivated,
  staffMemberRegistered,
  tierChanged,
  vehicleRegistered,
} from '@autoclub/event-contracts';
import { on, type Subscription } from '@autoclub/messaging';
import { CopiesRepository } from './copies.repository';

/** Keeps copies of what others own: a table, contract to reaction. */
export function reactions(): Subscription[] {
  return [
    on(staffMemberRegistered, (events, tx) => new CopiesRepository(tx).staff(events)),
    on(customerRegistered, (events, tx) => new CopiesRepository(tx).customers(events)),
    on(vehicleRegistered, (events, tx) => new CopiesRepository(tx).vehicles(events)),
    on(membershipActivated, (events, tx) => new CopiesRepository(tx).activations(events)),
    on(tierChanged, (events, tx) => new CopiesRepository(tx).tierChanges(events)),
    on(dealerRegistered, (events, tx) => new CopiesRepository(tx).dealers(events)),
  ];
}
