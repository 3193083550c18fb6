import * as events from '@autoclub/event-contracts';
import { on } from '@autoclub/messaging';
import type { Subscription } from '@autoclub/messaging';
import * as copies from './copies';

/** Contract by contract, the copy it feeds. */
export const reactions: readonly Subscription[] = [
  on(events.dealerRegistered, (batch, tx) => copies.copyDealers(tx, batch)),
  on(events.customerRegistered, (batch, tx) => copies.copyConsents(tx, batch)),
  on(events.membershipActivated, (batch, tx) => copies.copyActivations(tx, batch)),
  on(events.tierChanged, (batch, tx) => copies.copyTiers(tx, batch)),
];
