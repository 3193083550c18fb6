import { InputChecks, type Outcome, type RefusalOf, accepted, isId, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { accountIdOf } from '../../ledger';
import type { Adjustment } from '../domain/adjustment';
import { adjustRefusals } from '../domain/refusals';
import type { AdjustmentPorts } from './ports';
import { placeOf } from './post-adjustment';
import { request } from './request';

export const MAX_REASON = 500;
/** Far above any gift, and far below what a balance can hold. */
const MAX_POINTS = 1_000_000;

export interface AdjustInput {
  readonly membershipId: string;
  readonly points: number;
  readonly reason: string;
}

/** Adjusts the points of a membership by hand, by the own token of a member of staff (rulebook PTS-08). */
export const adjust = command<AdjustmentPorts>()({
  name: 'pointsAdjust',
  refusals: adjustRefusals,
  read: readAdjust,
  async work(ports, { membershipId, points, reason }, caller) {
    const { no } = adjustRefusals;
    const { staffMemberId, dealerId } = caller;
    if (staffMemberId === null) return refused(no('STAFF_TOKEN_REQUIRED'));
    const place = await placeOf(ports, caller);
    if (!place) return refused(no('DEALER_NOT_FOUND'));
    await ports.adjustments.takeTurn(staffMemberId);
    const account = await ports.ledger.account(
      { dealerId, accountId: accountIdOf(membershipId) },
      place.today,
    );
    if (!account) return refused(no('MEMBERSHIP_NOT_FOUND', ['membershipId']));
    const { customerId } = account;
    const asked = { membershipId, customerId, points, reason, reversesAdjustmentId: null };
    const outcome: Outcome<Adjustment, RefusalOf<typeof adjustRefusals>> = await request(
      ports,
      asked,
      staffMemberId,
      place,
      caller,
    );
    if (!outcome.ok) return outcome;
    return accepted({ answer: { adjustmentId: outcome.value.adjustmentId }, written: outcome.value });
  },
});

function readAdjust(input: AdjustInput): Outcome<AdjustInput, RefusalOf<typeof adjustRefusals>> {
  const { no } = adjustRefusals;
  const checks = new InputChecks(adjustRefusals);
  if (!isId(input.membershipId, 'mem')) checks.refusals.push(no('MEMBERSHIP_NOT_FOUND', ['membershipId']));
  if (input.points === 0) checks.refusals.push(no('POINTS_ZERO', ['points']));
  return checks.complete({
    membershipId: input.membershipId,
    points: checks.wholeNumber(input.points, ['points'], { min: -MAX_POINTS, max: MAX_POINTS }),
    reason: checks.text(input.reason, ['reason'], MAX_REASON),
  });
}
