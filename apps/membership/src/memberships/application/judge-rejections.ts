import type { Fact } from '@autoclub/use-cases';
import { rejectionFact, type ReferralRejected } from './arrived-facts';
import { judgeFacts } from './judge-facts';
import type { Occasion } from './keep-moves';
import type { MembershipsPorts } from './ports';

/**
 * Judges referrals that do not count (rulebook MEM-10). One can come before its confirmation, which then changes
 * nothing; the referrer had a card, so there is nothing to wait for.
 */
export async function judgeRejections(
  ports: MembershipsPorts,
  events: readonly ReferralRejected[],
  occasion: Occasion,
): Promise<Fact[]> {
  const dealerIds = [...new Set(events.map(({ data }) => data.dealerId))];
  const dealers = await ports.network.dealers(dealerIds);
  const zones = new Map(dealers.map(({ dealerId, timeZone }) => [dealerId, timeZone]));
  const arrived = events.flatMap((event) => {
    const zone = zones.get(event.data.dealerId);
    return zone === undefined ? [] : [rejectionFact(event, zone)];
  });
  return judgeFacts(ports, arrived, occasion);
}
