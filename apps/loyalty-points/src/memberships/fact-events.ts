import { localDate } from '@autoclub/domain-kit';
import type { DataOf, DeliveredEvent, membershipActivated, tierChanged } from '@autoclub/event-contracts';
import type { MembershipFact } from './membership-facts';

type ActivationEvent = DeliveredEvent<DataOf<typeof membershipActivated>>;
type TierEvent = DeliveredEvent<DataOf<typeof tierChanged>>;

/** A membership begins with the validity of its card. */
export function activationFact({ data, sequence }: ActivationEvent): MembershipFact {
  return factOf({ ...data, changedOn: data.validFrom }, sequence);
}

/** A change of tier counts from the day it was made, though a correction restores an older validity (rulebook MEM-04). */
export function tierFact({ data, sequence }: TierEvent): MembershipFact {
  return factOf({ ...data, tier: data.toTier }, sequence);
}

interface FactData {
  readonly dealerId: string;
  readonly customerId: string;
  readonly membershipId: string;
  readonly tier: string;
  readonly changedOn: string;
  readonly validTo: string;
}

function factOf(data: FactData, sequence: number): MembershipFact {
  const changedOn = localDate(data.changedOn);
  return {
    dealerId: data.dealerId,
    customerId: data.customerId,
    membershipId: data.membershipId,
    tier: data.tier,
    changedOn,
    validity: { from: changedOn, to: localDate(data.validTo) },
    sequence,
  };
}
