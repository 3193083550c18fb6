import { addMoney, money } from '@autoclub/domain-kit';
import { billTowing } from './towing';

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
});
