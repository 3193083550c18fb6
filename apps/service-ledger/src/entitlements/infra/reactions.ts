import {
  dealerRegistered,
  type DeliveredEvent,
  membershipActivated,
  tierChanged,
} from '@autoclub/event-contracts';
import { on, parkAll, type Subscription, unparkAll } from '@autoclub/messaging';
import { everything, type Tx } from '@autoclub/persistence';
import type { Host } from '@autoclub/service-host';
import { publish } from '../../documents';
import { onMembershipChanged } from '../application/on-membership-changed';
import { entitlementPorts } from './entitlement-ports';

type MembershipEvent = DeliveredEvent<{ readonly membershipId: string; readonly dealerId: string }>;

/** Grants plans for memberships that changed; their copies are written before, by the network. */
export function reactions(host: Host): Subscription[] {
  const grant = granting(host);
  return [
    on(membershipActivated, grant),
    on(tierChanged, grant),
    on(dealerRegistered, async (events, tx) => {
      const waiting = await unparkAll(tx, [...new Set(events.map(({ data }) => premiseOf(data.dealerId)))]);
      await grant(waiting as MembershipEvent[], tx);
    }),
  ];
}

/** Events of a dealer that is not known yet wait for its registration. */
function granting(host: Host) {
  const portsIn = entitlementPorts(host);
  return async (events: readonly MembershipEvent[], tx: Tx): Promise<void> => {
    const [first] = events;
    if (!first) return;
    const now = host.clock();
    const ids = events.map(({ data }) => data.membershipId);
    const { waiting, facts } = await onMembershipChanged(portsIn(tx, everything), ids, now);
    await publish(tx, facts, { traceId: first.correlationId, requestId: first.id, now });
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
