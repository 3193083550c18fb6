import { pointsPosted } from '@autoclub/event-contracts';
import { on, type Subscription } from '@autoclub/messaging';
import type { Tx } from '@autoclub/persistence';
import { publishFacts, type Host } from '@autoclub/service-host';
import { onPointsPosted } from '../application/on-points-posted';
import type { MembershipsPorts } from '../application/ports';
import { runningMembership, runningMembershipId } from './running-membership';

/** What this capability does about events of others: contract → use case. */
export function membershipReactions(
  { clock }: Host,
  portsIn: (tx: Tx) => MembershipsPorts,
): readonly Subscription[] {
  return [
    on(
      pointsPosted,
      async (events, tx) => {
        const [first] = events;
        if (!first) return;
        const now = clock();
        const facts = await onPointsPosted(portsIn(tx), events, now);
        await publishFacts(tx, { traceId: first.correlationId, requestId: first.id, now }, facts);
      },
      { awaits: [{ premise: runningMembership, id: ({ data }) => runningMembershipId(data) }] },
    ),
  ];
}
