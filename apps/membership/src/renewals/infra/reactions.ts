import {
  redemptionReleased,
  redemptionReserved,
  redemptionReversed,
  type DeliveredEvent,
} from '@autoclub/event-contracts';
import { on, type Subscription } from '@autoclub/messaging';
import type { Tx } from '@autoclub/persistence';
import { publishFacts, type Host } from '@autoclub/service-host';
import { runningMembership, runningMembershipId } from '../../memberships';
import {
  onFeeOffsetReserved,
  onFeeOffsetWithdrawn,
  type OffsetWithdrawn,
} from '../application/on-fee-offset';
import type { RenewalsPorts } from '../application/ports';

type Redemption = DeliveredEvent<{ readonly target: { readonly type: string } }>;

const isFeeOffset = ({ data }: Redemption): boolean => data.target.type === 'FEE_OFFSET';

/** What renewals do about events of others: points that are held for a fee. */
export function renewalReactions(host: Host, portsIn: (tx: Tx) => RenewalsPorts): readonly Subscription[] {
  const withdraw = async (events: readonly OffsetWithdrawn[], tx: Tx): Promise<void> => {
    for (const event of events) await onFeeOffsetWithdrawn(portsIn(tx), event);
  };
  return [
    on(
      redemptionReserved,
      async (events, tx) => {
        for (const event of events) {
          const facts = await onFeeOffsetReserved(portsIn(tx), event, host.clockOf);
          const now = host.clockOf(event.data.dealerId)();
          await publishFacts(tx, { traceId: event.correlationId, requestId: event.id, now }, facts);
        }
      },
      {
        concerns: isFeeOffset,
        awaits: [
          {
            premise: runningMembership,
            id: (event) => (isFeeOffset(event) ? runningMembershipId(event.data) : null),
          },
        ],
      },
    ),
    on(redemptionReleased, withdraw, { concerns: isFeeOffset }),
    on(redemptionReversed, withdraw, { concerns: isFeeOffset }),
  ];
}
