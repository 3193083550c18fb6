import { localDate } from '@autoclub/domain-kit';
import type {
  DataOf,
  DeliveredEvent,
  membershipActivated,
  membershipLapsed,
  membershipRefunded,
  membershipRenewed,
  membershipReturned,
  tierChanged,
} from '@autoclub/event-contracts';
import type { MembershipFact } from './membership-facts';

type ActivationEvent = DeliveredEvent<DataOf<typeof membershipActivated>>;
type TierEvent = DeliveredEvent<DataOf<typeof tierChanged>>;
type PeriodEvent = DeliveredEvent<DataOf<typeof membershipRenewed> | DataOf<typeof membershipReturned>>;
type EndEvent = DeliveredEvent<DataOf<typeof membershipLapsed> | DataOf<typeof membershipRefunded>>;

/** A membership begins with the validity of its card. */
export function activationFact({ data, sequence }: ActivationEvent): MembershipFact {
  return factOf({ ...data, changedOn: data.validFrom }, sequence);
}

/** A change of tier counts from the day it was made, though a correction restores an older validity (rulebook MEM-04). */
export function tierFact({ data, sequence }: TierEvent): MembershipFact {
  return factOf({ ...data, tier: data.toTier }, sequence);
}

/** A card was renewed or came back: its tier counts for one more period (rulebook MEM-05, MEM-08). */
export function periodFact({ data, sequence }: PeriodEvent): MembershipFact {
  return factOf(data, sequence);
}

/** A card has lapsed or was refunded: from that day on no tier counts, until it comes back (rulebook MEM-06, MEM-07). */
export function endFact({ data, sequence }: EndEvent): MembershipFact {
  return factOf({ ...data, validTo: data.changedOn }, sequence);
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
