import {
  type DeliveredEvent,
  giftPromised,
  referralConfirmed,
  referralRejected,
} from '@autoclub/event-contracts';
import { on, type Subscription } from '@autoclub/messaging';
import type { Tx } from '@autoclub/persistence';
import { type Host, publishFacts } from '@autoclub/service-host';
import type { Fact } from '@autoclub/use-cases';
import { dealerOfEvent } from '../../network';
import { onGiftPromised } from '../application/on-promises';
import { onReferralConfirmed, onReferralRejected, type ReferralOccasion } from '../application/on-referrals';
import type { ChoicePorts } from '../application/ports';
import { couponPorts } from './coupon-ports';

type OfDealer = { readonly dealerId: string };

/** Issues what was promised, and offers what a referral brings; the currency is the dealer's, which is awaited. */
export function reactions(host: Host): Subscription[] {
  const awaits = [dealerOfEvent];
  return [
    on(giftPromised, each(host, onGiftPromised), { awaits }),
    on(referralConfirmed, each(host, onReferralConfirmed), { awaits }),
    on(referralRejected, each(host, onReferralRejected), { awaits }),
  ];
}

function each<Data extends OfDealer>(
  host: Host,
  act: (ports: ChoicePorts, data: Data, occasion: ReferralOccasion) => Promise<readonly Fact[]>,
) {
  const portsIn = couponPorts(host);
  return async (events: readonly DeliveredEvent<Data>[], tx: Tx): Promise<void> => {
    for (const { id: requestId, correlationId: traceId, sequence, data } of events) {
      const { dealerId } = data;
      const now = host.clockOf(dealerId)();
      const ports = portsIn(tx, { scope: { kind: 'dealer', dealerId } });
      const facts = await act(ports, data, { now, traceId, sequence });
      await publishFacts(tx, { traceId, requestId, now }, facts);
    }
  };
}
