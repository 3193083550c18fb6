import { dealerRegistered } from '@autoclub/event-contracts';
import { type PremiseOf, type Subscription, keepCopies, on, premiseRow } from '@autoclub/messaging';
import { dealerTable } from './dealer.repository';

/** The dealer of a fact: its region picks the programme that judges it, so a fact waits until its dealer is known. */
export const ofDealer: PremiseOf<{ readonly dealerId: string }> = {
  premise: premiseRow('dealer', { table: 'dealer', column: 'dealer_id' }),
  id: ({ data }) => data.dealerId,
};

/** Keeps the dealers that others register. */
export const networkReactions: readonly Subscription[] = [
  on(
    dealerRegistered,
    keepCopies(dealerTable, ({ data }) => data),
    { brings: [ofDealer] },
  ),
];
