import { membershipActivated, tierChanged } from '@autoclub/event-contracts';
import { type Subscription, on } from '@autoclub/messaging';
import type { Tx } from '@autoclub/persistence';
import type { Host } from '@autoclub/service-host';
import { ledgerIn } from '../ledger';
import { activationFact, tierFact } from './fact-events';
import { FactRepository } from './fact.repository';
import { recordFacts } from './record-facts';

/** Keeps the facts of memberships and opens their accounts. */
export function membershipReactions({ clock }: Host): readonly Subscription[] {
  const portsIn = (tx: Tx) => ({ ledger: ledgerIn(tx, clock()), memberships: new FactRepository(tx) });
  return [
    on(membershipActivated, (events, tx) => recordFacts(portsIn(tx), events.map(activationFact))),
    on(tierChanged, (events, tx) => recordFacts(portsIn(tx), events.map(tierFact))),
  ];
}
