import {
  accepted,
  addDays,
  defineRefusals,
  refused,
  type LocalDate,
  type Money,
  type Outcome,
  type RefusalOf,
} from '@autoclub/domain-kit';

/** A member introduced somebody to the dealer (rulebook MEM-10). */
export interface Referral {
  readonly referralId: string;
  readonly dealerId: string;
  readonly referrerMembershipId: string;
  readonly referrerCustomerId: string;
  /** The tier of the member on the day of the introduction. */
  readonly referrerTier: string;
  readonly introducedCustomerId: string;
  readonly status: ReferralStatus;
  readonly introducedOn: LocalDate;
  /** The last day on which a purchase confirms it. */
  readonly expiresOn: LocalDate;
  /** The day of the purchase, or the one from which it does not count; null while it is open. */
  readonly decidedOn: LocalDate | null;
  readonly ground: Ground | null;
  readonly isCarPurchase: boolean;
  readonly rejectionReason: RejectionReason | null;
  readonly salesPayment: SalesPayment | null;
  /** Number of the last event about it. */
  readonly version: number;
}

export const REFERRAL_STATUSES = ['INTRODUCED', 'CONFIRMED', 'EXPIRED', 'REJECTED'] as const;
export type ReferralStatus = (typeof REFERRAL_STATUSES)[number];

export const GROUND_KINDS = ['CAR_PURCHASE', 'FIRST_PURCHASE', 'PAID_SERVICE'] as const;
export type GroundKind = (typeof GROUND_KINDS)[number];

/** What confirmed a referral, and the record of it. */
export interface Ground {
  readonly kind: GroundKind;
  readonly record: { readonly type: string; readonly id: string };
}

export const REJECTION_REASONS = [
  'EXPIRED',
  'ALREADY_A_CUSTOMER',
  'SAME_PERSON',
  'REJECTED_BY_STAFF',
] as const;
export type RejectionReason = (typeof REJECTION_REASONS)[number];

/** What the sales department paid for the introduction by its own policy. */
export interface SalesPayment {
  readonly paidOn: LocalDate;
  readonly amount: Money;
  readonly reference: string;
}

/** A purchase or a paid service of somebody who was introduced. */
export interface Purchase extends Ground {
  readonly customerId: string;
  readonly day: LocalDate;
}

/** The last day on which a purchase confirms a referral: within so many days of the introduction. */
export function expiryOf(introducedOn: LocalDate, days: number): LocalDate {
  return addDays(introducedOn, days);
}

/**
 * A referral after a purchase of the introduced person (rulebook MEM-10), however late it is reported; the same
 * referral when it changes nothing. It comes to the same in whatever order purchases arrive: one that shows the person
 * to have been a customer before ends it, else the first to arrive confirms it.
 */
export function afterPurchase(referral: Referral, purchase: Purchase): Referral {
  const { status, introducedOn, expiresOn, rejectionReason } = referral;
  const { kind, record, day } = purchase;
  if (status === 'REJECTED' || (status === 'EXPIRED' && rejectionReason !== 'EXPIRED')) return referral;
  if (day < introducedOn)
    return kind === 'CAR_PURCHASE' ? referral : rejected(referral, 'ALREADY_A_CUSTOMER', introducedOn);
  if (day > expiresOn) return referral;
  const isCarPurchase = kind === 'CAR_PURCHASE';
  if (status === 'CONFIRMED')
    return isCarPurchase && !referral.isCarPurchase ? next({ ...referral, isCarPurchase }) : referral;
  if (purchase.customerId === referral.referrerCustomerId) return rejected(referral, 'SAME_PERSON', day);
  return next({
    ...referral,
    status: 'CONFIRMED',
    decidedOn: day,
    ground: { kind, record },
    isCarPurchase,
    rejectionReason: null,
  });
}

/** A referral that nothing has confirmed in time; its dates do not depend on the day on which somebody looks. */
export function expired(referral: Referral, today: LocalDate): Referral {
  const { status, expiresOn } = referral;
  if (status !== 'INTRODUCED' || today <= expiresOn) return referral;
  return next({
    ...referral,
    status: 'EXPIRED',
    decidedOn: addDays(expiresOn, 1),
    rejectionReason: 'EXPIRED',
  });
}

export const referralRefusals = defineRefusals({
  REFERRAL_NOT_OPEN: { zh: '该推荐已有结果。', en: 'The referral was decided already.' },
  SALES_PAYMENT_KNOWN: {
    zh: '销售部门对该推荐的奖励已登记。',
    en: 'What sales paid for the referral was recorded already.',
  },
});
type ReferralRefusal = RefusalOf<typeof referralRefusals>;

/** Staff decide that a referral does not count. */
export function rejectByStaff(referral: Referral, today: LocalDate): Outcome<Referral, ReferralRefusal> {
  if (referral.status !== 'INTRODUCED')
    return refused(referralRefusals.no('REFERRAL_NOT_OPEN', ['referralId']));
  return accepted(rejected(referral, 'REJECTED_BY_STAFF', today));
}

/** Sales paid for the introduction: it is recorded, and the club does not pay as well, or takes back what it gave. */
export function withSalesPayment(
  referral: Referral,
  salesPayment: SalesPayment,
): Outcome<Referral, ReferralRefusal> {
  if (referral.salesPayment) return refused(referralRefusals.no('SALES_PAYMENT_KNOWN', ['referralId']));
  if (referral.status === 'INTRODUCED') return accepted({ ...referral, salesPayment });
  if (referral.status === 'CONFIRMED') return accepted(next({ ...referral, salesPayment }));
  return refused(referralRefusals.no('REFERRAL_NOT_OPEN', ['referralId']));
}

function rejected(referral: Referral, rejectionReason: RejectionReason, decidedOn: LocalDate): Referral {
  return next({ ...referral, status: 'REJECTED', rejectionReason, decidedOn });
}

function next(referral: Referral): Referral {
  return { ...referral, version: referral.version + 1 };
}
