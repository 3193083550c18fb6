import {
  accepted,
  commonRefusals,
  defineRefusals,
  InputChecks,
  money,
  refused,
  type AmountInput,
} from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { correctionRefusals, decided, type WalletCorrection } from '../domain/correction';
import type { WalletsPorts } from './ports';
import { memberOf, moveFor, storedValueRefusals } from './wallet-command';

const requestRefusals = defineRefusals({
  ...commonRefusals.pick(
    'DEALER_NOT_FOUND',
    'MEMBERSHIP_NOT_FOUND',
    'AMOUNT_INVALID',
    'AMOUNT_NEGATIVE',
    'AMOUNT_OUT_OF_RANGE',
    'CURRENCY_MISMATCH',
    'TEXT_REQUIRED',
    'TEXT_TOO_LONG',
    'TEXT_INVALID',
  ),
  ...correctionRefusals.pick('CORRECTION_NEEDS_PERSON'),
});

export interface CorrectionToRequest {
  readonly membershipId: string;
  /** How much; more than zero. */
  readonly amount: AmountInput;
  /** True: the wallet gets it; false: the wallet gives it. */
  readonly isAdded: boolean;
  readonly reason: string;
}

/** Asks for a correction of a member's stored value (rulebook MEM-09); nothing moves until another person agrees. */
export const requestCorrection = command<WalletsPorts>()({
  name: 'walletCorrectionRequest',
  refusals: requestRefusals,
  read({ membershipId, amount, isAdded, reason }: CorrectionToRequest) {
    const checks = new InputChecks(requestRefusals);
    return checks.complete({
      membershipId,
      isAdded,
      amount: checks.positiveAmount(amount, ['amount']),
      reason: checks.text(reason, ['reason'], 500),
    });
  },
  async work(ports, { membershipId, amount, isAdded, reason }, caller) {
    const found = await memberOf(ports, membershipId, caller);
    if (!found.ok) return found;
    if (caller.staffMemberId === null) return refused(requestRefusals.no('CORRECTION_NEEDS_PERSON'));
    const correction: WalletCorrection = {
      correctionId: ports.ids('wlc'),
      dealerId: found.value.dealer.dealerId,
      membershipId: found.value.membership.membershipId,
      amount: isAdded ? amount : money(-amount.amountMinor, amount.currency),
      reason,
      status: 'REQUESTED',
      requestedBy: caller.staffMemberId,
      requestedAt: caller.now,
      decidedBy: null,
      decidedAt: null,
    };
    await ports.corrections.keep(correction, caller.traceId);
    const { correctionId } = correction;
    return accepted({ answer: { membershipId: correction.membershipId, correctionId } });
  },
});

const decisionRefusals = defineRefusals({ ...storedValueRefusals.texts, ...correctionRefusals.texts });

export interface CorrectionToDecide {
  readonly correctionId: string;
  readonly isApproved: boolean;
}

/** Another person approves a correction, and the money moves at once; or declines it (rulebook MEM-09). */
export const decideCorrection = command<WalletsPorts>()({
  name: 'walletCorrectionDecide',
  refusals: decisionRefusals,
  async work(ports, { correctionId, isApproved }: CorrectionToDecide, caller) {
    const found = await ports.corrections.lock(caller.dealerId, correctionId);
    const decision = { isApproved, by: caller.staffMemberId, at: caller.now };
    const outcome = decided(found, decision);
    if (!outcome.ok) return outcome;
    const correction = outcome.value;
    await ports.corrections.keep(correction, caller.traceId);
    const answer = { membershipId: correction.membershipId, correctionId };
    if (!isApproved) return accepted({ answer });
    const at = await memberOf(ports, correction.membershipId, caller);
    if (!at.ok) return at;
    const source = { type: 'CORRECTION', id: correctionId } as const;
    const draft = { membershipId: correction.membershipId, amount: correction.amount, source };
    const moved = await moveFor(ports, at.value, 'CORRECTED', draft);
    if (!moved.ok) return moved;
    return accepted({ answer, facts: moved.value.facts });
  },
});
