import { localDate } from '@autoclub/domain-kit';
import type { DataOf, DeliveredEvent, membershipActivated, tierChanged } from '@autoclub/event-contracts';
import type { PhaseOfCustomer } from './phases';

type ActivationEvent = DeliveredEvent<DataOf<typeof membershipActivated>>;
type TierEvent = DeliveredEvent<DataOf<typeof tierChanged>>;

/** A membership begins with the validity of its card. */
export function activationPhase({ data, sequence }: ActivationEvent): PhaseOfCustomer {
  return {
    dealerId: data.dealerId,
    customerId: data.customerId,
    membershipId: data.membershipId,
    sequence,
    tier: data.tier,
    startsOn: localDate(data.validFrom),
    validTo: localDate(data.validTo),
  };
}

/** A change of tier replaces the validity from the day it was made (rulebook MEM-04). */
export function tierPhase({ data, sequence }: TierEvent): PhaseOfCustomer {
  return {
    dealerId: data.dealerId,
    customerId: data.customerId,
    membershipId: data.membershipId,
    sequence,
    tier: data.toTier,
    startsOn: localDate(data.changedOn),
    validTo: localDate(data.validTo),
  };
}
