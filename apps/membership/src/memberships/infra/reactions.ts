import { pointsPosted } from '@autoclub/event-contracts';
import { on, type Subscription } from '@autoclub/messaging';
import type { Host } from '@autoclub/service-host';
import { openPorts, type PortsIn } from '../../kernel';
import { onPointsPosted } from '../application/on-points-posted';
import type { MembershipsPorts } from '../application/ports';

/** What this capability does about events of others: contract → use case. */
export function subscriptions(
  { clock, ids }: Pick<Host, 'clock' | 'ids'>,
  portsIn: PortsIn<MembershipsPorts>,
): readonly Subscription[] {
  return [
    on(pointsPosted, async (events, tx) => {
      const [first] = events;
      if (!first) return;
      const now = clock();
      const cause = { correlationId: first.correlationId, causationId: first.id };
      await onPointsPosted(openPorts<MembershipsPorts>(tx, portsIn, { ids, cause, now }), events, now);
    }),
  ];
}
