import { dealerRegistered } from '@autoclub/event-contracts';
import { type Subscription, on } from '@autoclub/messaging';
import { DealerRepository } from './dealer.repository';

/** Keeps the dealers that others register. */
export const networkReactions: readonly Subscription[] = [
  on(dealerRegistered, async (events, tx) => {
    const dealers = new DealerRepository(tx);
    await dealers.takeTurns(events.map(({ data }) => data.dealerId));
    await dealers.save(events.map(({ data, sequence }) => ({ ...data, version: sequence })));
  }),
];
