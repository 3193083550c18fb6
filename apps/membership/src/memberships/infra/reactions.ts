import { pointsPosted } from '@autoclub/event-contracts';
import { on, type Subscription } from '@autoclub/messaging';
import type { Tx } from '@autoclub/persistence';
import type { Host } from '@autoclub/service-host';
import { publishFacts } from '../../kernel';
import { onPointsPosted } from '../application/on-points-posted';
import type { MembershipsPorts } from '../application/ports';

/** What this capability does about events of others: contract → use case. */
export function membershipReactions(
  { clock }: Host,
  portsIn: (tx: Tx) => MembershipsPorts,
): readonly Subscription[] {
  return [
    on(pointsPosted, async (events, tx) => {
      const [first] = events;
      if (!first) return;
      const now = clock();
      const facts = await onPointsPosted(portsIn(tx), events, now);
      await publishFacts(tx, facts, { correlationId: first.correlationId, causationId: first.id }, now);
    }),
  ];
}
