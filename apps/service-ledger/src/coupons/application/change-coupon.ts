import {
  accepted,
  type AmountInput,
  businessDayOf,
  InputChecks,
  type LocalDate,
  membershipInForce,
  type Outcome,
  refused,
} from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { currencyFault, type Dealer } from '../../network';
import {
  releaseCoupon,
  reserveCoupon,
  transferCoupon,
  usedCoupon,
  voidCoupon,
} from '../domain/change-coupon';
import type { Coupon } from '../domain/coupon';
import {
  releaseRefusals,
  reserveRefusals,
  transferRefusals,
  type UseRefusal,
  useRefusals,
  voidRefusals,
} from '../domain/refusals';
import { atDesk, useFault } from '../domain/usability';
import { type ClaimedAmount, judgeUsedAmount } from '../domain/used-amount';
import { usedFacts, voidedFacts } from './coupon-facts';
import { askedBy } from './issue-coupon';
import type { ChangePorts, IssuePorts } from './ports';

const MAX_CODE = 64;

/** What a coupon is held for or used on. */
interface ForInput {
  readonly couponId: string;
  readonly forType: string;
  readonly forId: string;
}

export interface UseCouponInput extends ForInput {
  readonly amount: AmountInput;
  readonly premiumAmount?: AmountInput | null;
}

/** Holds a coupon for an order or an appointment that is still to come (rulebook SVC-07). */
export const reserve = command<ChangePorts>()({
  name: 'couponReserve',
  refusals: reserveRefusals,
  read: ({ couponId, forType, forId }: ForInput) => {
    const checks = new InputChecks(reserveRefusals);
    const type = checks.code(forType, ['forType'], MAX_CODE);
    const id = checks.text(forId, ['forId'], MAX_CODE);
    return checks.complete({ couponId, heldFor: { type, id } });
  },
  async work(ports, { couponId, heldFor }, { now }) {
    const { coupon, today } = await lock(ports, couponId, now);
    return keep(ports, reserveCoupon(coupon, heldFor, today));
  },
});

/** Frees a coupon that was held. */
export const release = command<ChangePorts>()({
  name: 'couponRelease',
  refusals: releaseRefusals,
  async work(ports, { couponId }: { readonly couponId: string }, { now }) {
    const { coupon, today } = await lock(ports, couponId, now);
    return keep(ports, releaseCoupon(coupon, today));
  },
});

/** Registers that a coupon was used, once and for all, however many desks try at once (rulebook SVC-07). */
export const use = command<ChangePorts>()({
  name: 'couponUse',
  refusals: useRefusals,
  read: readUse,
  async work(ports, { couponId, usedFor, ...claimed }, { now, staffMemberId }) {
    const { coupon, today, dealer } = await lock(ports, couponId, now);
    const fault = useFault(coupon, atDesk(today, usedFor), ['couponId']);
    if (fault || !coupon || !dealer) return refused(fault ?? useRefusals.no('DEALER_NOT_FOUND', []));
    const wrong = [
      ...currencyFault(claimed.amount, dealer.currency, ['amount']),
      ...(claimed.premium ? currencyFault(claimed.premium, dealer.currency, ['premiumAmount']) : []),
    ];
    if (wrong.length > 0) return refused<UseRefusal>(...wrong);
    const amount = judgeUsedAmount(coupon, claimed);
    if (!amount.ok) return amount;
    const used = usedCoupon(coupon, {
      usedOn: today,
      amount: amount.value,
      usedFor,
      usedById: staffMemberId,
    });
    await ports.writeCoupons([used]);
    return accepted({ answer: { couponId }, written: used, facts: usedFacts([used], dealer) });
  },
});

/** Takes a coupon back by hand, with a reason. */
export const voiding = command<ChangePorts>()({
  name: 'couponVoid',
  refusals: voidRefusals,
  read: ({ couponId, reasonCode }: { readonly couponId: string; readonly reasonCode: string }) => {
    const checks = new InputChecks(voidRefusals);
    return checks.complete({ couponId, reasonCode: checks.code(reasonCode, ['reasonCode'], MAX_CODE) });
  },
  async work(ports, { couponId, reasonCode }, { now, staffMemberId }) {
    const { coupon, today, dealer } = await lock(ports, couponId, now);
    if (!dealer) return refused(voidRefusals.no('DEALER_NOT_FOUND', []));
    const outcome = voidCoupon(coupon, { reasonCode, voidedById: staffMemberId, today });
    return keep(ports, outcome, (voided) => voidedFacts([voided], dealer));
  },
});

/** Hands a coupon on to another customer of the dealer, where its kind allows that. */
export const transfer = command<IssuePorts>()({
  name: 'couponTransfer',
  refusals: transferRefusals,
  async work(ports, { couponId, toCustomerId }: { couponId: string; toCustomerId: string }, { now }) {
    const { no } = transferRefusals;
    const { dealer, customers, memberships } = await ports.premises(
      askedBy({ customerId: toCustomerId, vehicleId: null }),
    );
    if (!dealer) return refused(no('DEALER_NOT_FOUND', []));
    const [coupon] = await ports.lockCoupons([couponId]);
    const today = businessDayOf(now, dealer.timeZone);
    if (coupon && customers.length === 0) return refused(no('CUSTOMER_NOT_FOUND', ['toCustomerId']));
    const membershipId = membershipInForce(memberships, today)?.membershipId ?? null;
    return keep(ports, transferCoupon(coupon, { customerId: toCustomerId, membershipId }, today));
  },
});

/** The coupon under its lock, and the dealer's day. */
async function lock(
  ports: ChangePorts,
  couponId: string,
  now: Date,
): Promise<{ coupon: Coupon | undefined; dealer: Dealer | undefined; today: LocalDate }> {
  const dealer = await ports.dealer();
  const [coupon] = await ports.lockCoupons([couponId]);
  return { coupon, dealer, today: businessDayOf(now, dealer?.timeZone ?? 'UTC') };
}

/** Writes the changed coupon, or says why it is not changed. */
async function keep<Refused>(
  ports: Pick<ChangePorts, 'writeCoupons'>,
  outcome: Outcome<Coupon, Refused>,
  factsOf: (coupon: Coupon) => ReturnType<typeof usedFacts> = () => [],
) {
  if (!outcome.ok) return outcome;
  await ports.writeCoupons([outcome.value]);
  const written = outcome.value;
  return accepted({ answer: { couponId: written.id }, written, facts: factsOf(written) });
}

function readUse({ couponId, forType, forId, amount, premiumAmount }: UseCouponInput) {
  const checks = new InputChecks(useRefusals);
  const claimed = {
    amount: checks.positiveAmount(amount, ['amount']),
    premium: premiumAmount ? checks.positiveAmount(premiumAmount, ['premiumAmount']) : null,
  };
  const type = checks.code(forType, ['forType'], MAX_CODE);
  const id = checks.text(forId, ['forId'], MAX_CODE);
  return checks.complete({ couponId, usedFor: { type, id }, ...claimed } satisfies {
    couponId: string;
    usedFor: { type: string; id: string };
  } & { [Key in keyof ClaimedAmount]: ClaimedAmount[Key] | undefined });
}
