import type { Fact } from '@autoclub/use-cases';
import { isTimedOut } from '../domain/redemption';
import { compensate, confirm, release } from './decide';
import type { Moment, RedemptionPorts } from './ports';

/** What the giver has done about a redemption. */
export type GiversAnswer = {
  readonly dealerId: string;
  readonly redemptionId: string;
} & (
  | { readonly isGiven: true; readonly fulfilment: { readonly type: string; readonly id: string } }
  | { readonly isGiven: false; readonly reasonCode: string }
);

/**
 * The answer to a reservation (rulebook PTS-07): what was given takes the points, what was refused frees them. An
 * answer that comes again changes nothing; something given after the points were released, or after the time-out by
 * the dealer's clock, is to be taken back.
 */
export async function takeAnswer(
  ports: RedemptionPorts,
  answer: GiversAnswer,
  moment: Moment,
): Promise<readonly Fact[]> {
  const redemption = await ports.redemptions.lock(answer.dealerId, answer.redemptionId);
  if (!redemption) return [];
  if (!answer.isGiven) {
    if (redemption.status !== 'RESERVED') return [];
    const why = { reason: 'REFUSED' as const, refusalCode: answer.reasonCode };
    return (await release(ports, redemption, why, moment)).facts;
  }
  const { fulfilment } = answer;
  if (isTimedOut(redemption, moment.now)) {
    const why = { reason: 'TIMED_OUT' as const, refusalCode: null };
    const { redemption: released, facts } = await release(ports, redemption, why, moment);
    return [...facts, ...(await compensate(ports, released, fulfilment, moment)).facts];
  }
  if (redemption.status === 'RESERVED') return (await confirm(ports, redemption, fulfilment, moment)).facts;
  if (redemption.status === 'RELEASED' && !redemption.isGivenLate)
    return (await compensate(ports, redemption, fulfilment, moment)).facts;
  return [];
}
