import {
  type DeliveredEvent,
  type EventContract,
  membershipActivated,
  membershipLapsed,
  membershipRefunded,
  membershipRenewed,
  membershipReturned,
  tierChanged,
} from '@autoclub/event-contracts';
import { type Subscription, on } from '@autoclub/messaging';
import type { Tx } from '@autoclub/persistence';
import type { Host } from '@autoclub/service-host';
import { ledgerIn } from '../ledger';
import { activationFact, endFact, periodFact, tierFact } from './fact-events';
import { FactRepository } from './fact.repository';
import type { MembershipFact } from './membership-facts';
import { type FactPorts, recordFacts } from './record-facts';

/** Keeps the facts of memberships and opens their accounts. */
export function membershipReactions({ clock }: Host): readonly Subscription[] {
  return membershipReactionsOver((tx) => ({
    ledger: ledgerIn(tx, clock()),
    memberships: new FactRepository(tx),
  }));
}

/** The table of {@link membershipReactions} over whatever keeps facts and accounts. */
export function membershipReactionsOver(portsIn: (tx: Tx) => FactPorts): readonly Subscription[] {
  const keep = <Data>(contract: EventContract<Data>, read: (event: DeliveredEvent<Data>) => MembershipFact) =>
    on(contract, (events, tx) => recordFacts(portsIn(tx), events.map(read)));
  return [
    keep(membershipActivated, activationFact),
    keep(tierChanged, tierFact),
    keep(membershipRenewed, periodFact),
    keep(membershipReturned, periodFact),
    keep(membershipLapsed, endFact),
    keep(membershipRefunded, endFact),
  ];
}
