import { registerMember, callerFor } from '@autoclub/local-stack';
import type { Member, VisitedStack } from '@autoclub/local-stack';
import { castAt } from '@autoclub/local-stack';

/** A new BASIC member at a dealer, known to every service. */
export async function newMember(
  stack: VisitedStack,
  dealer: { id: string; regionId: string },
): Promise<Member> {
  const cast = castAt({ dealerId: dealer.id, regionId: dealer.regionId });
  const system = callerFor(stack.gatewayUrl, await stack.tokenFor(cast.dealerSystem));
  const manager = callerFor(stack.gatewayUrl, await stack.tokenFor(cast.clubManager));
  const member = await registerMember(system, manager);
  await stack.waitUntilDrained();
  return member;
}
