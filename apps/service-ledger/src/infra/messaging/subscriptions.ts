import type { Clock } from '@autoclub/domain-kit';
import {
  customerRegistered,
  dealerRegistered,
  type DeliveredEvent,
  membershipActivated,
  staffMemberRegistered,
  tierChanged,
  vehicleRegistered,
} from '@autoclub/event-contracts';
import { on, parkAll, type Subscription, unparkAll } from '@autoclub/messaging';
import { everything, type Tx } from '@autoclub/persistence';
import type { GrantParts } from '../../application/grant-entitlements/grant-plans';
import { onMembershipChanged } from '../../application/on-membership-changed/on-membership-changed';
import { CopiesRepository } from '../persistence/copies.repository';
import { LedgerInTransaction } from '../persistence/ledger-in-transaction';

export interface ReactionParts extends GrantParts {
  readonly clock: Clock;
}

/** What this service does about the facts of others: a table, contract to reaction. */
export function subscriptions(parts: ReactionParts): Subscription[] {
  const grant = granting(parts);
  return [
    on(staffMemberRegistered, (events, tx) => new CopiesRepository(tx).staff(events)),
    on(customerRegistered, (events, tx) => new CopiesRepository(tx).customers(events)),
    on(vehicleRegistered, (events, tx) => new CopiesRepository(tx).vehicles(events)),
    on(membershipActivated, async (events, tx) => {
      await new CopiesRepository(tx).activations(events);
      await grant(tx, events);
    }),
    on(tierChanged, async (events, tx) => {
      await new CopiesRepository(tx).tierChanges(events);
      await grant(tx, events);
    }),
    on(dealerRegistered, async (events, tx) => {
      await new CopiesRepository(tx).dealers(events);
      const waiting = await unparkAll(tx, [...new Set(events.map(({ data }) => premiseOf(data.dealerId)))]);
      await grant(tx, waiting as MembershipEvent[]);
    }),
  ];
}

type MembershipEvent = DeliveredEvent<{ readonly membershipId: string; readonly dealerId: string }>;

/**
 * Grants plans for memberships that changed; events of a dealer that is not known yet wait for its
 * registration.
 */
function granting({ clock, ...parts }: ReactionParts) {
  return async (tx: Tx, events: readonly MembershipEvent[]): Promise<void> => {
    const [first] = events;
    if (!first) return;
    const now = clock();
    const occasion = { traceId: first.correlationId, requestId: first.id, now };
    const ledger = new LedgerInTransaction(tx, everything, occasion);
    const ids = events.map(({ data }) => data.membershipId);
    const waiting = await onMembershipChanged(ledger, parts, ids, now);
    const parked = events.filter(({ data }) => waiting.has(data.membershipId));
    await parkAll(
      tx,
      parked.map((event) => ({ event, premise: premiseOf(event.data.dealerId) })),
    );
  };
}

function premiseOf(dealerId: string): string {
  return `dealer:${dealerId}`;
}
