import * as events from '@autoclub/event-contracts';
import { keepCopies, on } from '@autoclub/messaging';
import type { Subscription } from '@autoclub/messaging';
import { consentsOf, customers, dealers, staffMembers } from './copies';
import { noteErased } from './erased-customers';
import { activationFact, changeFact, keepTierFacts } from './tier-facts';

/** Contract by contract, the copy it feeds. */
export const reactions: readonly Subscription[] = [
  on(
    events.dealerRegistered,
    keepCopies(dealers, ({ data }) => data),
  ),
  on(
    events.staffMemberRegistered,
    keepCopies(staffMembers, ({ data }) => data),
  ),
  on(events.customerRegistered, keepCopies(customers, consentsOf)),
  // Nobody is written to any more (rulebook MEM-17).
  on(
    events.personErased,
    keepCopies(customers, ({ data }) => ({ ...data, consents: [] })),
  ),
  on(events.personErased, (batch, tx) => noteErased(tx, batch)),
  on(events.membershipActivated, (batch, tx) => keepTierFacts(tx, batch.map(activationFact))),
  on(events.tierChanged, (batch, tx) => keepTierFacts(tx, batch.map(changeFact))),
];
