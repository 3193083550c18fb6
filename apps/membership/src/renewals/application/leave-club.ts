import { accepted, commonRefusals, defineRefusals, InputChecks, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { moveStoredValue, runningMemberOf, runningRefusals, walletRefusals } from '../../wallets';
import { leave, leavingRefusals } from '../domain/lapse';
import { keepSteps } from './keep-steps';
import { termsAt } from './member-terms';
import type { RenewalsPorts } from './ports';

const refusals = defineRefusals({
  ...commonRefusals.pick(
    'DEALER_NOT_FOUND',
    'MEMBERSHIP_NOT_FOUND',
    'TEXT_REQUIRED',
    'TEXT_TOO_LONG',
    'TEXT_INVALID',
    'CODE_INVALID',
  ),
  ...runningRefusals.texts,
  ...leavingRefusals.texts,
  ...walletRefusals.texts,
  RECEIPT_REQUIRED: {
    zh: '退回储值须注明收据号。',
    en: 'Giving the stored value back takes the number of a receipt.',
  },
});

export interface Leaving {
  readonly membershipId: string;
  /** Of the stored value that is given back; null where there is none. */
  readonly receiptNumber: string | null;
}

/** A member leaves or asks the stored value back (rulebook MEM-08): all of it is given back and the card is void. */
export const leaveClub = command<RenewalsPorts>()({
  name: 'membershipLeave',
  refusals,
  read({ membershipId, receiptNumber }: Leaving) {
    const checks = new InputChecks(refusals);
    const receipt = receiptNumber === null ? null : checks.code(receiptNumber, ['receiptNumber']);
    return checks.complete({ membershipId, receiptNumber: receipt });
  },
  async work(ports, { membershipId, receiptNumber }, caller) {
    const found = await runningMemberOf(ports, membershipId, caller);
    if (!found.ok) return found;
    const { dealer, today, membership } = found.value;
    const memberSince = membership.card.activatedOn;
    const { balance } = await ports.wallets.lock(membership, memberSince);
    const terms = await termsAt(ports, dealer);
    const left = leave(membership, terms.of(membership)(today), today, balance);
    if (!left.ok) return left;
    const steps = [
      { kind: 'LAPSE', lapse: left.value.lapse, version: left.value.membership.version } as const,
    ];
    const made = { madeBy: caller.staffMemberId, traceId: caller.traceId, recordedAt: caller.now };
    const facts = await keepSteps(ports, dealer, [{ membership: left.value.membership, steps }], made);
    if (balance.amountMinor === 0) return accepted({ answer: { membershipId }, facts });
    if (receiptNumber === null) return refused(refusals.no('RECEIPT_REQUIRED', ['receiptNumber']));
    const source = { type: 'RECEIPT', id: receiptNumber } as const;
    const order = { member: membership, memberSince, kind: 'REFUNDED', amount: balance, source } as const;
    const moved = await moveStoredValue(ports, found.value, order);
    if (!moved.ok) return moved;
    return accepted({ answer: { membershipId }, facts: [...facts, ...moved.value.facts] });
  },
});
