import { membershipActivated, tierChanged } from '@autoclub/event-contracts';
import { type Subscription, on } from '@autoclub/messaging';
import type { Tx } from '@autoclub/persistence';
import type { Host } from '@autoclub/service-host';
import { ledgerIn } from '../ledger';
import { activationPhase, tierPhase } from './phase-events';
import { PhaseRepository } from './phase.repository';
import { recordPhases } from './record-phases';

/** Keeps the phases of memberships and opens their accounts. */
export function membershipReactions({ clock }: Host): readonly Subscription[] {
  const portsIn = (tx: Tx) => ({ ledger: ledgerIn(tx, clock()), phases: new PhaseRepository(tx) });
  return [
    on(membershipActivated, (events, tx) => recordPhases(portsIn(tx), events.map(activationPhase))),
    on(tierChanged, (events, tx) => recordPhases(portsIn(tx), events.map(tierPhase))),
  ];
}
