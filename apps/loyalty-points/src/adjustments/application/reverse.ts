import { InputChecks, type Outcome, type RefusalOf, accepted, isId, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { reversalRefusals } from '../domain/refusals';
import { MAX_REASON } from './adjust';
import type { AdjustmentPorts } from './ports';
import { placeOf } from './post-adjustment';
import { request } from './request';

export interface ReverseInput {
  readonly entryId: string;
  readonly reason: string;
}

/**
 * Takes an adjustment back by an entry of its own (rulebook PTS-01), once. It moves points by hand as well, so above
 * the limit it waits for a second person too. A reversal is not reversed.
 */
export const reverseAdjustment = command<AdjustmentPorts>()({
  name: 'pointsAdjustmentReverse',
  refusals: reversalRefusals,
  read({ entryId, reason }: ReverseInput): Outcome<ReverseInput, RefusalOf<typeof reversalRefusals>> {
    const checks = new InputChecks(reversalRefusals);
    return checks.complete({ entryId, reason: checks.text(reason, ['reason'], MAX_REASON) });
  },
  async work(ports, { entryId, reason }, caller) {
    const { no } = reversalRefusals;
    const { adjustments } = ports;
    const { staffMemberId } = caller;
    if (staffMemberId === null) return refused(no('STAFF_TOKEN_REQUIRED'));
    const place = await placeOf(ports, caller);
    if (!place) return refused(no('DEALER_NOT_FOUND'));
    const entry = isId(entryId, 'pte') ? await adjustments.entry(entryId) : undefined;
    if (!entry) return refused(no('ENTRY_NOT_FOUND', ['entryId']));
    if (entry.kind === 'REVERSAL') return refused(no('ENTRY_IS_A_REVERSAL', ['entryId']));
    const original = entry.adjustmentId === null ? undefined : await adjustments.lock(entry.adjustmentId);
    if (entry.kind !== 'ADJUSTMENT' || !original) return refused(no('ENTRY_NOT_AN_ADJUSTMENT', ['entryId']));
    if (await adjustments.isReversed(original.adjustmentId))
      return refused(no('ADJUSTMENT_ALREADY_REVERSED', ['entryId']));
    const { membershipId, customerId, points, adjustmentId } = original;
    const asked = { membershipId, customerId, points: -points, reason, reversesAdjustmentId: adjustmentId };
    const outcome = await request(ports, asked, staffMemberId, place, caller);
    if (!outcome.ok) return refused(no('ENTRY_NOT_FOUND', ['entryId']));
    return accepted({ answer: { adjustmentId: outcome.value.adjustmentId }, written: outcome.value });
  },
});
