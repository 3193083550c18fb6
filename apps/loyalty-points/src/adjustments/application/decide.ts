import { InputChecks, type Outcome, type RefusalOf, accepted, refused } from '@autoclub/domain-kit';
import { type Caller, command } from '@autoclub/use-cases';
import { decided } from '../domain/adjustment';
import { decisionRefusals } from '../domain/refusals';
import { MAX_REASON } from './adjust';
import type { AdjustmentPorts } from './ports';
import { placeOf, postAdjustment } from './post-adjustment';

export interface RejectInput {
  readonly adjustmentId: string;
  readonly reason: string;
}

/** A second person approves a held adjustment by their own token, and it is posted (rulebook PTS-08, PTS-15). */
export const approveAdjustment = command<AdjustmentPorts>()({
  name: 'pointsAdjustmentApprove',
  refusals: decisionRefusals,
  work: (ports, { adjustmentId }: { readonly adjustmentId: string }, caller) =>
    decide(ports, { adjustmentId, reason: null }, caller),
});

/** A second person rejects a held adjustment, with a reason; nothing is posted. */
export const rejectAdjustment = command<AdjustmentPorts>()({
  name: 'pointsAdjustmentReject',
  refusals: decisionRefusals,
  read({ adjustmentId, reason }: RejectInput): Outcome<RejectInput, RefusalOf<typeof decisionRefusals>> {
    const checks = new InputChecks(decisionRefusals);
    return checks.complete({ adjustmentId, reason: checks.text(reason, ['reason'], MAX_REASON) });
  },
  work: (ports, draft, caller) => decide(ports, draft, caller),
});

async function decide(
  ports: AdjustmentPorts,
  { adjustmentId, reason }: { readonly adjustmentId: string; readonly reason: string | null },
  caller: Caller,
) {
  const { no } = decisionRefusals;
  const { adjustments } = ports;
  const { staffMemberId, dealerId, now } = caller;
  if (staffMemberId === null) return refused(no('STAFF_TOKEN_REQUIRED'));
  const place = await placeOf(ports, caller);
  if (!place) return refused(no('DEALER_NOT_FOUND'));
  const found = await adjustments.lock(adjustmentId);
  if (!found) return refused(no('ADJUSTMENT_NOT_FOUND', ['adjustmentId']));
  const { customerId } = found;
  const isApproved = reason === null;
  const outcome = decided(found, {
    isApproved,
    decidedBy: staffMemberId,
    isOwnCard: await adjustments.isOwnCard({ dealerId, customerId }, staffMemberId),
    reason,
    at: now,
  });
  if (!outcome.ok) return outcome;
  const posted = isApproved ? await postAdjustment(ports, outcome.value, place, caller) : outcome;
  if (!posted.ok) return refused(...posted.refusals.map(asOfDecision));
  await adjustments.saveDecision(posted.value);
  const step = { staffMemberId, at: now };
  await adjustments.note(
    posted.value,
    isApproved
      ? [
          { ...step, action: 'APPROVED' },
          { ...step, action: 'POSTED' },
        ]
      : [{ ...step, action: 'REJECTED' }],
  );
  return accepted({ answer: { adjustmentId }, written: posted.value });
}

/** What was possible when it was asked for may not be any more; the decision is about the adjustment as a whole. */
function asOfDecision({
  code,
  facts,
}: {
  readonly code: string;
  readonly facts?: Readonly<Record<string, unknown>>;
}) {
  const { no } = decisionRefusals;
  if (code !== 'INSUFFICIENT_POINTS') return no('ADJUSTMENT_NOT_FOUND', ['adjustmentId']);
  return no('INSUFFICIENT_POINTS', ['adjustmentId'], { available: Number(facts?.['available']) });
}
