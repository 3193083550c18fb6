import { membershipLapsed, membershipRefunded, membershipReturned } from '@autoclub/event-contracts';
import { deliver } from '@autoclub/testing';
import { type MembershipFacts, periodOf } from './events';

/** The card is void from a day on. */
export const lapsed = (facts: MembershipFacts & { readonly on: string }) =>
  deliver(
    membershipLapsed,
    { ...membershipLapsed.example, ...periodOf(facts), changedOn: facts.on, lapsedOn: facts.on },
    { sequence: facts.sequence ?? 3 },
  );

export const joiningRefunded = (facts: MembershipFacts & { readonly on: string }) =>
  deliver(
    membershipRefunded,
    { ...membershipRefunded.example, ...periodOf(facts), changedOn: facts.on, refundedOn: facts.on },
    { sequence: facts.sequence ?? 3 },
  );

/** A lapsed member comes back. */
export const returned = (facts: MembershipFacts & { readonly on: string }) =>
  deliver(
    membershipReturned,
    { ...membershipReturned.example, ...periodOf(facts), changedOn: facts.on, returnedOn: facts.on },
    { sequence: facts.sequence ?? 4 },
  );
