import {
  customerRegistered,
  dealerRegistered,
  type DeliveredEvent,
  membershipActivated,
  membershipLapsed,
  membershipRefunded,
  membershipRenewed,
  membershipReturned,
  personErased,
  staffMemberRegistered,
  tierChanged,
  vehicleBound,
  vehicleRegistered,
  vehicleTransferred,
} from '@autoclub/event-contracts';
import { keepCopies, on, premiseRow, type Subscription } from '@autoclub/messaging';
import {
  customerRow,
  customers,
  dealers,
  forgetPersons,
  keepActivations,
  keepEnds,
  keepPeriods,
  keepBindings,
  keepTierChanges,
  keepTransfers,
  keepVehicles,
  staffMembers,
} from './copies';

const dealer = premiseRow('dealer', { table: 'dealer', column: 'dealer_id' });

/** That the dealer of an event is known: its region and its time zone decide how the event is judged. */
export const dealerOfEvent = {
  premise: dealer,
  id: ({ data }: DeliveredEvent<{ readonly dealerId: string }>) => data.dealerId,
};

/** Keeps copies of what others own. */
export function reactions(): Subscription[] {
  return [
    on(
      dealerRegistered,
      keepCopies(dealers, ({ data }) => data),
      { brings: [dealerOfEvent] },
    ),
    on(
      staffMemberRegistered,
      keepCopies(staffMembers, ({ data }) => ({ ...data, id: data.staffMemberId })),
    ),
    on(customerRegistered, keepCopies(customers, customerRow)),
    on(vehicleRegistered, keepVehicles),
    on(vehicleTransferred, keepTransfers),
    on(vehicleBound, keepBindings),
    on(personErased, forgetPersons),
    on(membershipActivated, keepActivations),
    on(tierChanged, keepTierChanges),
    on(membershipRenewed, keepPeriods),
    on(membershipReturned, keepPeriods),
    on(membershipLapsed, keepEnds),
    on(membershipRefunded, keepEnds),
  ];
}
