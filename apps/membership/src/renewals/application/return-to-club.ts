import {
  accepted,
  defineRefusals,
  InputChecks,
  refused,
  type AmountInput,
  type Money,
} from '@autoclub/domain-kit';
import { command, type Fact } from '@autoclub/use-cases';
import { memberOf, moveStoredValue, receiptRefusals, type MemberAtDealer } from '../../wallets';
import { comeBack, returnRefusals } from '../domain/coming-back';
import { judged } from './bring-up-to-date';
import { keepSteps, type Made } from './keep-steps';
import { termsAt } from './member-terms';
import type { RenewalsPorts } from './ports';
import {
  paymentInputRefusals,
  readPayment,
  settleOffset,
  withPoints,
  type PaymentInput,
} from './renew-membership';

export interface ReturnInput extends PaymentInput {
  readonly topUp?: { readonly amount: AmountInput; readonly receiptNumber: string } | null;
}

const refusals = defineRefusals({
  ...paymentInputRefusals.texts,
  ...returnRefusals.texts,
  ...receiptRefusals.texts,
  ALREADY_A_MEMBER: { zh: '该客户已是会员。', en: 'The customer is a member already.' },
});

/** Takes a lapsed member back (rulebook MEM-08); one whose lapse the job has not written yet lapses first. */
export const returnToClub = command<RenewalsPorts>()({
  name: 'membershipReturn',
  refusals,
  read(input: ReturnInput) {
    const checks = new InputChecks(paymentInputRefusals);
    const { topUp } = input;
    return checks.complete({
      membershipId: input.membershipId,
      ...readPayment(checks, input),
      topUpAmount: topUp ? checks.positiveAmount(topUp.amount, ['topUp', 'amount']) : null,
      receipt: topUp ? checks.code(topUp.receiptNumber, ['topUp', 'receiptNumber']) : null,
    });
  },
  async work(ports, { membershipId, topUpAmount, receipt, ...given }, caller) {
    const found = await memberOf(ports, membershipId, caller);
    if (!found.ok) return found;
    const { dealer, today } = found.value;
    const made = { madeBy: caller.staffMemberId, traceId: caller.traceId, recordedAt: caller.now };
    const facts = await lapseFirst(ports, found.value, made);
    const membership = facts.membership;
    if (await hasOtherCard(ports, membership))
      return refused(refusals.no('ALREADY_A_MEMBER', ['membershipId']));
    const payment = await withPoints(ports, found.value, given);
    if (!payment.ok) return payment;
    const terms = await termsAt(ports, dealer);
    const lapse = await ports.renewals.lastLapse(dealer.dealerId, membershipId);
    const comeback = { ...payment.value, topUp: topUpAmount };
    const returned = comeBack(membership, lapse, terms.of(membership)(today), today, comeback);
    if (!returned.ok) return returned;
    const { membership: after, period } = returned.value;
    const steps = [{ kind: 'PERIOD', period, version: after.version } as const];
    const kept = await keepSteps(ports, dealer, [{ membership: after, steps }], made);
    const at = { ...found.value, membership: after };
    const paidIn = await payIn(ports, at, topUpAmount, receipt);
    if (!paidIn.ok) return paidIn;
    const settled = await settleOffset(ports, at, payment.value.offset);
    if (!settled.ok) return settled;
    const all = [...facts.lapsed, ...kept, ...paidIn.value, ...settled.value];
    return accepted({ answer: { membershipId }, facts: all });
  },
});

async function lapseFirst(ports: RenewalsPorts, { dealer, today, membership }: MemberAtDealer, made: Made) {
  const [brought] = await judged(ports, dealer, [membership], today);
  if (!brought) return { membership, lapsed: [] };
  return { membership: brought.membership, lapsed: await keepSteps(ports, dealer, [brought], made) };
}

async function hasOtherCard(
  { memberships }: Pick<RenewalsPorts, 'memberships'>,
  { dealerId, customerId, membershipId }: MemberAtDealer['membership'],
): Promise<boolean> {
  const held = await memberships.heldBy(dealerId, [customerId]);
  return held.some((other) => other.status === 'ACTIVE' && other.membershipId !== membershipId);
}

async function payIn(ports: RenewalsPorts, at: MemberAtDealer, amount: Money | null, receipt: string | null) {
  if (amount === null || receipt === null) return accepted<readonly Fact[]>([]);
  const { membership, dealer } = at;
  if (await ports.wallets.isReceiptKnown(dealer.dealerId, receipt))
    return refused(refusals.no('RECEIPT_ALREADY_BOOKED', ['topUp', 'receiptNumber']));
  const moved = await moveStoredValue(ports, at, {
    member: membership,
    memberSince: membership.card.activatedOn,
    kind: 'TOP_UP',
    amount,
    source: { type: 'RECEIPT', id: receipt },
  });
  return moved.ok ? accepted(moved.value.facts) : moved;
}
