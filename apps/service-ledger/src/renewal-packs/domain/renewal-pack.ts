import {
  accepted,
  type LocalDate,
  type Money,
  money,
  type Outcome,
  refused,
  subtractMoney,
  sumMoney,
} from '@autoclub/domain-kit';
import type { CouponDefinition } from '../../coupons';
import type { OrderLine, RepairOrder } from '../../repair-orders';
import { type CancelRefusal, cancelRefusals, type SignRefusal, signRefusals } from './refusals';
import { bandOf, type Choice, type RenewalBand, type RenewalProgramme } from './renewal-programme';

export type GiftKind = 'COUPON' | 'SERVICE' | 'BOUTIQUE' | 'ACCIDENT_TOW';

/** One thing a pack gives; each is a coupon of the customer. */
export interface Gift {
  readonly kind: GiftKind;
  readonly code: string;
  readonly worth: Money;
  /** Of a tow, the kilometres that are free. */
  readonly freeKm: number | null;
  readonly couponId: string;
}

/** A signed pack for next year's insurance after a claim (rulebook SVC-09). */
export interface RenewalPack {
  readonly id: string;
  readonly dealerId: string;
  readonly customerId: string;
  readonly membershipId: string | null;
  readonly vehicleId: string;
  readonly repairOrderId: string;
  readonly claim: Money;
  readonly packCode: string;
  readonly choice: Choice;
  readonly declaredWorth: Money;
  readonly prepaid: Money;
  readonly gifts: readonly Gift[];
  /** The service advisor of the order, if it names one. */
  readonly rewardStaffMemberId: string | null;
  readonly reward: Money;
  readonly signedOn: LocalDate;
  readonly signedAt: Date;
  readonly signedById: string | null;
  readonly cancellation: Cancellation | null;
  readonly version: number;
  readonly traceId: string;
}

export interface Cancellation {
  readonly cancelledOn: LocalDate;
  readonly reasonCode: string;
  readonly cancelledById: string | null;
}

/** What the customer asks for. */
export interface PackAsked {
  readonly choice: Choice;
  readonly prepaid: Money;
}

/** What a pack comes to before its coupons are issued. */
export interface PackTerms {
  readonly band: RenewalBand;
  readonly claim: Money;
  readonly couponCodes: readonly string[];
  readonly reward: Money;
  readonly rewardStaffMemberId: string | null;
}

const REPAIR: readonly OrderLine['kind'][] = ['LABOUR', 'PART', 'OTHER'];

/** The repair amount of an order: labour, parts and the rest of the work, no matter who pays, less refunds. */
export function claimOf({ lines }: Pick<RepairOrder, 'lines'>): Money {
  const repaired = lines.filter(({ kind }) => REPAIR.includes(kind));
  const amounts = repaired.map(({ list, discount, refunded }) =>
    subtractMoney(subtractMoney(list, discount), refunded),
  );
  return sumMoney(amounts, lines[0]?.list.currency);
}

/** Judges whether a pack may be signed for an order, and what it gives. */
export function judgePack(
  order: Pick<RepairOrder, 'kind' | 'lines' | 'serviceAdvisorId'>,
  { choice, prepaid }: PackAsked,
  programme: RenewalProgramme,
): Outcome<PackTerms, SignRefusal> {
  const { no } = signRefusals;
  const { claimFrom, prepaidLeast, prepaidMost, reward } = programme;
  if (order.kind !== 'ACCIDENT') return refused(no('ORDER_NOT_A_CLAIM', ['repairOrderId']));
  const claim = claimOf(order);
  const band = bandOf(claim, programme);
  if (!band) return refused(no('CLAIM_TOO_SMALL', ['repairOrderId'], { claim, least: claimFrom }));
  const chosen = band.choices.find((each) => each.choice === choice);
  const choices = band.choices.map((each) => each.choice).join(', ');
  if (!chosen) return refused(no('CHOICE_NOT_OFFERED', ['choice'], { choices }));
  if (prepaid.amountMinor < prepaidLeast.amountMinor || prepaid.amountMinor > prepaidMost.amountMinor) {
    const range = { least: prepaidLeast, most: prepaidMost };
    return refused(no('PREPAYMENT_OUT_OF_RANGE', ['prepaidAmount'], range));
  }
  const couponCodes = [...chosen.couponCodes, ...(band.tow ? [band.tow.couponCode] : [])];
  const { serviceAdvisorId: rewardStaffMemberId } = order;
  const earned = rewardStaffMemberId === null ? money(0, reward.currency) : reward;
  return accepted({ band, claim, couponCodes, reward: earned, rewardStaffMemberId });
}

/** What kind of gift a coupon of a pack is. */
export function giftKindOf(
  { definitionCode, kind }: Pick<CouponDefinition, 'definitionCode' | 'kind'>,
  { tow }: Pick<RenewalBand, 'tow'>,
): GiftKind {
  if (definitionCode === tow?.couponCode) return 'ACCIDENT_TOW';
  if (kind === 'FREE_SERVICE') return 'SERVICE';
  return kind === 'MONEY_OFF_BOUTIQUE' ? 'BOUTIQUE' : 'COUPON';
}

/** Cancels a pack: the prepayment and the reward go back, which nothing of the pack may have been used for. */
export function cancelPack(
  pack: RenewalPack | undefined,
  usedCouponNumber: string | undefined,
  cancellation: Cancellation,
): Outcome<RenewalPack, CancelRefusal> {
  const { no } = cancelRefusals;
  const field = ['renewalPackId'];
  if (!pack) return refused(no('RENEWAL_PACK_NOT_FOUND', field));
  if (pack.cancellation)
    return refused(no('PACK_CANCELLED_ALREADY', field, { day: pack.cancellation.cancelledOn }));
  if (usedCouponNumber !== undefined) return refused(no('GIFT_USED', field, { number: usedCouponNumber }));
  return accepted({ ...pack, cancellation, version: pack.version + 1 });
}
