import type { OrdersRedeemQuery, RedemptionTargetType } from '../../generated/orders';
import { minorOf } from '../form/amount-text';

/** Something points can be spent on, with its price in points. */
export interface Offer {
  readonly key: string;
  readonly type: RedemptionTargetType;
  readonly code: string;
  readonly name: string;
  readonly points: number;
  /** How many there are; undefined where there is no end of them. */
  readonly stock: number | undefined;
}

const WORTH: Readonly<Partial<Record<RedemptionTargetType, string>>> = {
  COUPON: 'points.couponPointWorthMinor',
  SERVICE: 'points.servicePointWorthMinor',
};

/** Kinds of coupon that are earned by something else and never bought with points. */
const NOT_FOR_POINTS = ['CAR_PURCHASE_REFERRAL_FUND', 'PREMIUM_BACK', 'LABOUR_DISCOUNT'];

/**
 * Everything a member can spend points on: goods at their price in points, coupons and services at what they are worth
 * by the worth of a point, rounded up (rulebook PTS-07).
 */
export function offersOf(answer: OrdersRedeemQuery): Offer[] {
  const worthOf = (type: RedemptionTargetType) => {
    const value = answer.programme?.parameters.find(({ path }) => path === WORTH[type])?.value;
    return value == null ? 0 : minorOf(value);
  };
  const inPoints = (type: RedemptionTargetType, amount: string) => {
    const worth = worthOf(type);
    return worth > 0 ? Math.ceil(minorOf(amount) / worth) : undefined;
  };
  const tierCode = answer.customer?.membership?.tier.code;
  const priced = (type: RedemptionTargetType, code: string, name: string, amount: string): Offer[] => {
    const points = inPoints(type, amount);
    return points ? [{ key: `${type} ${code}`, type, code, name, points, stock: undefined }] : [];
  };
  const goods = (answer.boutiqueItems?.nodes ?? [])
    .filter(({ isOffered }) => isOffered)
    .flatMap(({ name, variants }) =>
      variants.map((variant): Offer => {
        const { sku, points, stock } = variant;
        const whole = variants.length > 1 || variant.name !== name ? `${name} · ${variant.name}` : name;
        return { key: `BOUTIQUE_ITEM ${sku}`, type: 'BOUTIQUE_ITEM', code: sku, name: whole, points, stock };
      }),
    );
  const services = (answer.offeredServices ?? [])
    .filter(({ isOffered }) => isOffered)
    .flatMap(({ code, name, listAmount, tierPrices }) => {
      const own = tierPrices.find((price) => price.tierCode === tierCode)?.amount ?? listAmount;
      return priced('SERVICE', code, name, own.amount);
    });
  const coupons = (answer.couponProgramme?.definitions ?? [])
    .filter(({ kind }) => !NOT_FOR_POINTS.includes(kind))
    .flatMap(({ code, name, worthAmount }) => priced('COUPON', code, name, worthAmount.amount));
  return [...goods, ...services, ...coupons];
}
