import type { Fact } from '@autoclub/use-cases';
import { isTimedOut } from '../domain/redemption';
import { release } from './decide';
import type { Moment, RedemptionPorts } from './ports';

/** Releases a redemption whose time is over by the dealer's clock (rulebook PTS-07, PLT-04); once, however many ask. */
export async function timeOut(
  ports: RedemptionPorts,
  { dealerId, redemptionId }: { readonly dealerId: string; readonly redemptionId: string },
  moment: Moment,
): Promise<readonly Fact[]> {
  const redemption = await ports.redemptions.lock(dealerId, redemptionId);
  if (!redemption || !isTimedOut(redemption, moment.now)) return [];
  return (await release(ports, redemption, { reason: 'TIMED_OUT', refusalCode: null }, moment)).facts;
}
