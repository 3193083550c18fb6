import {
  type DeliveredEvent,
  membershipActivated,
  membershipLapsed,
  membershipRefunded,
  membershipRenewed,
  membershipReturned,
  tierChanged,
} from '@autoclub/event-contracts';
import { on, type Subscription } from '@autoclub/messaging';
import { everything, type Tx } from '@autoclub/persistence';
import { type Host, publishFacts } from '@autoclub/service-host';
import { dealerOfEvent } from '../../network';
import { onMembershipChanged } from '../application/on-membership-changed';
import { entitlementPorts } from './entitlement-ports';

/**
 * Grants plans for memberships that changed, and closes those of memberships that ended (rulebook SVC-05); their
 * copies are written before, by the network. Which plan is in force depends on the business day and the region of the
 * dealer, so its registration is waited for.
 */
export function reactions(host: Host): Subscription[] {
  const grant = granting(host);
  const awaits = [dealerOfEvent];
  return [
    on(membershipActivated, grant, { awaits }),
    on(tierChanged, grant, { awaits }),
    on(membershipRenewed, grant, { awaits }),
    on(membershipReturned, grant, { awaits }),
    on(membershipLapsed, grant, { awaits }),
    on(membershipRefunded, grant, { awaits }),
  ];
}

function granting(host: Host) {
  const portsIn = entitlementPorts(host);
  return async (
    events: readonly DeliveredEvent<{ readonly membershipId: string }>[],
    tx: Tx,
  ): Promise<void> => {
    const [first] = events;
    if (!first) return;
    const now = host.clock();
    const ids = events.map(({ data }) => data.membershipId);
    const facts = await onMembershipChanged(portsIn(tx, { scope: everything }), ids, (dealerId) =>
      host.clockOf(dealerId)(),
    );
    await publishFacts(tx, { traceId: first.correlationId, requestId: first.id, now }, facts);
  };
}
