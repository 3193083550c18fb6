import { money } from '@autoclub/domain-kit';
import { NOTHING_COUNTED, resultOf } from './result';

const counted = {
  ...NOTHING_COUNTED,
  orders: money(120_000),
  policies: money(320_000),
  boutique: money(5_000),
};

describe('resultOf', () => {
  it('ACT-06: business is what orders, policies and the boutique brought', () => {
    const result = resultOf({ ...counted, registeredCount: 4 }, { attendedCount: 3, cost: money(50_000) });
    expect(result).toMatchObject({ business: money(445_000), attendance: 7_500, returnOnCost: 89_000 });
  });

  it.each([
    [0, 0, null],
    [1, 10, 1_000],
    [3, 26, 866],
  ])('ACT-06: %i answers of %i points together are %s on the average', (answerCount, scoreSum, expected) => {
    const said = { ...NOTHING_COUNTED, answerCount, scoreSum };
    expect(resultOf(said, { attendedCount: 1, cost: null }).averageScore).toBe(expected);
  });

  it.each([
    [null, null],
    [money(0), null],
    [money(445_000), 10_000],
  ])('ACT-06: of the cost %j the return is %s', (cost, expected) => {
    expect(resultOf(counted, { attendedCount: 0, cost }).returnOnCost).toBe(expected);
  });
});
