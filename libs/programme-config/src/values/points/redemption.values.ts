import { minutes, money } from '../../parameters/field';
import { parameter } from '../../parameters/parameter';

const worth = (zh: string, en: string) =>
  parameter(money([`每分价值：${zh}`, `Worth of a point: ${en}`], { min: 1 }), 100);

/** Spending (rulebook PTS-07): how long a redemption may stay undecided, and what a point is worth in each category. */
export const redemption = {
  redemptionTimeOutMinutes: parameter(
    minutes(['兑换冻结时限', 'Time-out of a redemption'], { min: 1, max: 1_440 }),
    15,
  ),
  couponPointWorthMinor: worth('优惠券', 'coupons'),
  servicePointWorthMinor: worth('服务', 'services'),
  boutiquePointWorthMinor: worth('精品', 'boutique items'),
  orderPaymentPointWorthMinor: worth('抵付工单', 'paying an order'),
  feeOffsetPointWorthMinor: worth('抵扣会费', 'offsetting a fee'),
};
