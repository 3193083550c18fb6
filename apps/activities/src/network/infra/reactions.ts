import * as events from '@autoclub/event-contracts';
import { keepCopies, on } from '@autoclub/messaging';
import type { Subscription } from '@autoclub/messaging';
import { changedMembership, consentsOf, customers, dealers, memberships } from './copies';

/** Contract by contract, the copy it feeds. */
export const reactions: readonly Subscription[] = [
  on(
    events.dealerRegistered,
    keepCopies(dealers, ({ data }) => data),
  ),
  on(events.customerRegistered, keepCopies(customers, consentsOf)),
  on(
    events.membershipActivated,
    keepCopies(memberships, ({ data }) => data),
  ),
  on(events.tierChanged, keepCopies(memberships, changedMembership)),
];
