import {
  accepted,
  commonRefusals,
  defineRefusals,
  InputChecks,
  refused,
  type AmountInput,
  type LocalDate,
} from '@autoclub/domain-kit';
import { command, type Caller } from '@autoclub/use-cases';
import { dealerOf, latestDayAt, todayAt, type DealerRecord } from '../../network';
import { referralRefusals, rejectByStaff, withSalesPayment, type Referral } from '../domain/referral';
import { referralFact } from './facts';
import type { ReferralsPorts } from './ports';

const refusals = defineRefusals({
  ...commonRefusals.pick('DEALER_NOT_FOUND'),
  ...referralRefusals.texts,
  REFERRAL_NOT_FOUND: { zh: '未找到该推荐。', en: 'There is no such referral.' },
});
const paymentRefusals = defineRefusals({
  ...refusals.texts,
  ...commonRefusals.pick(
    'AMOUNT_INVALID',
    'AMOUNT_NEGATIVE',
    'AMOUNT_OUT_OF_RANGE',
    'CURRENCY_MISMATCH',
    'TEXT_REQUIRED',
    'TEXT_TOO_LONG',
    'TEXT_INVALID',
    'CODE_INVALID',
    'DATE_OUT_OF_RANGE',
    'DATE_IN_FUTURE',
  ),
});

async function lockedReferral(ports: ReferralsPorts, referralId: string, caller: Caller) {
  const found = await dealerOf(ports, caller);
  if (!found.ok) return found;
  const referral = await ports.referrals.lock(found.value.dealerId, referralId);
  if (!referral) return refused(refusals.no('REFERRAL_NOT_FOUND', ['referralId']));
  return accepted({ dealer: found.value, referral });
}

/** Keeps a decision, and publishes it where something is decided. */
async function keep({ referrals }: ReferralsPorts, before: Referral, after: Referral, dealer: DealerRecord) {
  await referrals.save([after]);
  const facts = after.version > before.version ? [referralFact(after, dealer)] : [];
  return accepted({ answer: { referralId: after.referralId }, facts });
}

/** Staff decide that a referral does not count (rulebook MEM-10). */
export const rejectReferral = command<ReferralsPorts>()({
  name: 'referralReject',
  refusals,
  async work(ports, { referralId }: { readonly referralId: string }, caller) {
    const found = await lockedReferral(ports, referralId, caller);
    if (!found.ok) return found;
    const { dealer, referral } = found.value;
    const rejected = rejectByStaff(referral, todayAt(dealer, caller));
    return rejected.ok ? keep(ports, referral, rejected.value, dealer) : rejected;
  },
});

/** What the sales department paid for an introduction by its own policy. */
export interface SalesPaymentInput {
  readonly referralId: string;
  readonly paidOn: LocalDate;
  readonly amount: AmountInput;
  readonly reference: string;
}

/** Records that sales paid for an introduction, so that it is not paid twice (rulebook MEM-10). */
export const recordSalesPayment = command<ReferralsPorts>()({
  name: 'referralSalesPaymentRecord',
  refusals: paymentRefusals,
  read({ referralId, paidOn, amount, reference }: SalesPaymentInput) {
    const checks = new InputChecks(paymentRefusals);
    return checks.complete({
      referralId,
      paidOn: checks.day(paidOn, ['paidOn']),
      amount: checks.positiveAmount(amount, ['amount']),
      reference: checks.code(reference, ['reference']),
    });
  },
  async work(ports, { referralId, ...payment }, caller) {
    const found = await lockedReferral(ports, referralId, caller);
    if (!found.ok) return found;
    const { dealer, referral } = found.value;
    const latest = latestDayAt(dealer, caller);
    if (payment.paidOn > latest)
      return refused(paymentRefusals.no('DATE_IN_FUTURE', ['paidOn'], { today: latest }));
    const paid = withSalesPayment(referral, payment);
    return paid.ok ? keep(ports, referral, paid.value, dealer) : paid;
  },
});
