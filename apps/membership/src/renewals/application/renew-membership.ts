import {
  accepted,
  commonRefusals,
  defineRefusals,
  InputChecks,
  refused,
  type AmountInput,
  type Outcome,
} from '@autoclub/domain-kit';
import { command, type Fact } from '@autoclub/use-cases';
import { memberOf, moveStoredValue, walletRefusals, type MemberAtDealer } from '../../wallets';
import type { FeeOffset, Payment } from '../domain/payment';
import { renew, renewalRefusals } from '../domain/renewal';
import { keepSteps } from './keep-steps';
import { termsAround, termsAt } from './member-terms';
import type { RenewalsPorts } from './ports';

/** What offsets a part of a fee at the desk; points do so by a redemption of theirs. */
export interface OffsetInput {
  readonly kind: 'SERVICE_CREDIT' | 'STORED_VALUE';
  readonly amount: AmountInput;
  readonly reference?: string | null;
}

export interface PaymentInput {
  readonly membershipId: string;
  readonly paidAmount: AmountInput;
  readonly offset?: OffsetInput | null;
}

export const paymentInputRefusals = defineRefusals({
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
    'CODE_INVALID',
  ),
  ...walletRefusals.texts,
  ONE_OFFSET_ONLY: {
    zh: '会费已由积分抵扣，不能再用其他方式抵扣。',
    en: 'Points offset the fee already; nothing else can offset it as well.',
  },
});
const refusals = defineRefusals({ ...paymentInputRefusals.texts, ...renewalRefusals.texts });

/** Reads what was paid and what offsets the fee. */
export function readPayment(
  checks: InputChecks<keyof typeof paymentInputRefusals.texts>,
  { paidAmount, offset }: PaymentInput,
): { readonly paid: Payment['paid'] | undefined; readonly offset: FeeOffset | null | undefined } {
  const paid = checks.amount(paidAmount, ['paidAmount']);
  if (!offset) return { paid, offset: null };
  const amount = checks.positiveAmount(offset.amount, ['offset', 'amount']);
  const isCredit = offset.kind === 'SERVICE_CREDIT';
  const reference = isCredit ? checks.code(offset.reference ?? '', ['offset', 'reference']) : null;
  return { paid, offset: amount && { kind: offset.kind, amount, reference, redemptionId: null } };
}

/** Renews a membership at the desk (rulebook MEM-05, MEM-08). */
export const renewMembership = command<RenewalsPorts>()({
  name: 'membershipRenew',
  refusals,
  read(input: PaymentInput) {
    const checks = new InputChecks(paymentInputRefusals);
    return checks.complete({ membershipId: input.membershipId, ...readPayment(checks, input) });
  },
  async work(ports, { membershipId, paid, offset }, caller) {
    const found = await memberOf(ports, membershipId, caller);
    if (!found.ok) return found;
    const { dealer, today, membership } = found.value;
    const payment = await withPoints(ports, found.value, { paid, offset });
    if (!payment.ok) return payment;
    const terms = await termsAt(ports, dealer);
    const renewed = renew(
      membership,
      termsAround(membership, terms.of(membership), today),
      today,
      payment.value,
    );
    if (!renewed.ok) return renewed;
    const settled = await settleOffset(ports, found.value, payment.value.offset);
    if (!settled.ok) return settled;
    const { membership: after, period } = renewed.value;
    const steps = [{ kind: 'PERIOD', period, version: after.version } as const];
    const made = { madeBy: caller.staffMemberId, traceId: caller.traceId, recordedAt: caller.now };
    const facts = await keepSteps(ports, dealer, [{ membership: after, steps }], made);
    return accepted({ answer: { membershipId }, facts: [...facts, ...settled.value] });
  },
});

/** Points that are held for the fee of this member are used without being asked for. */
export async function withPoints(
  { renewals }: Pick<RenewalsPorts, 'renewals'>,
  { membership }: MemberAtDealer,
  { paid, offset }: Payment,
) {
  const open = await renewals.openOffset(membership.dealerId, membership.membershipId);
  if (!open) return accepted<Payment>({ paid, offset });
  if (offset) return refused(paymentInputRefusals.no('ONE_OFFSET_ONLY', ['offset']));
  const { amount, redemptionId } = open;
  return accepted<Payment>({ paid, offset: { kind: 'POINTS', amount, reference: null, redemptionId } });
}

/** Takes what offsets the fee: out of the wallet, or from the points that are held. */
export async function settleOffset(
  ports: RenewalsPorts,
  at: MemberAtDealer,
  offset: FeeOffset | null,
): Promise<Outcome<readonly Fact[], ReturnType<typeof walletRefusals.no>>> {
  const { membership } = at;
  const { dealerId, membershipId } = membership;
  if (offset?.kind === 'POINTS' && offset.redemptionId !== null) {
    const { redemptionId, amount } = offset;
    await ports.renewals.keepOffset({ redemptionId, dealerId, membershipId, amount, status: 'USED' });
  }
  if (offset?.kind !== 'STORED_VALUE') return accepted([]);
  const moved = await moveStoredValue(ports, at, {
    member: membership,
    memberSince: membership.card.activatedOn,
    kind: 'SPENT',
    amount: offset.amount,
    source: { type: 'MEMBERSHIP', id: membershipId },
  });
  return moved.ok ? accepted(moved.value.facts) : moved;
}
