import { addMoney, money } from '@autoclub/domain-kit';
import { betterBill, billTowing } from './towing';

const price = money(1_000);
const outside = (freeKm: number) => ({ code: 'TOWING_OUTSIDE_CITY', freeKm });

describe('the kilometres of a tow', () => {
  it.each([
    ['in the city, all free', 35, { code: 'TOWING_CITY', freeKm: null }, 35, 0],
    ['BASIC, the last free one', 10, outside(10), 10, 0],
    ['BASIC, one more', 11, outside(10), 10, 1],
    ['SILVER, the last free one', 20, outside(20), 20, 0],
    ['SILVER, one more', 21, outside(20), 20, 1],
    ['GOLD, the last free one', 100, outside(100), 100, 0],
    ['GOLD, one more', 101, outside(100), 100, 1],
    ['no member', 12, null, 0, 12],
    ['none at all', 0, outside(10), 0, 0],
  ])('SVC-14, SVC-04: %s', (_, towedKm, benefit, freeKm, chargedKm) => {
    const bill = billTowing(towedKm, benefit, price);
    expect(bill).toMatchObject({ freeKm, chargedKm });
    expect(addMoney(bill.free, bill.charged)).toEqual(money(towedKm * 1_000));
  });

  it.each([
    ['within the tier, the coupon stays', 10, 10, false],
    ['one more, the coupon is used', 11, 11, true],
    ['the last one of the coupon', 50, 50, true],
    ['one beyond the coupon is charged', 51, 50, true],
  ])('SVC-14, SVC-09: BASIC with a coupon for 50 km, %s', (_, towedKm, freeKm, isByCoupon) => {
    const [byTier, byCoupon] = [10, 50].map((km) => billTowing(towedKm, outside(km), price));
    if (!byTier || !byCoupon) throw new Error('There are two.');
    expect(betterBill(byTier, byCoupon)).toMatchObject({ bill: { freeKm }, isByCoupon });
    expect(betterBill(byTier, null)).toEqual({ bill: byTier, isByCoupon: false });
  });
});
