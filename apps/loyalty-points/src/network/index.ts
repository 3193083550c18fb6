import type { Tx } from '@autoclub/persistence';
import type { Capability } from '@autoclub/service-host';
import { DealerRepository } from './dealer.repository';
import type { Dealers } from './dealers';
import { networkReactions } from './reactions';

export { type CustomerKey, customerName } from './customer-key';
export { dealerOfScope } from './dealer-of-scope';
export type { Dealer, Dealers } from './dealers';
export { ofDealer } from './reactions';

/** The dealers, as a later capability needs them in its own transaction. */
export function dealersIn(tx: Tx): Dealers {
  return new DealerRepository(tx);
}

/** Copies of what other services own. */
export const network: Capability = { name: 'network', reactions: () => networkReactions };
