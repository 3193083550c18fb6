import { formatRate, rateOf } from './rate';

describe('a rate', () => {
  it.each([
    [0, 0, null],
    [0, 3, '0.0000'],
    [1, 3, '0.3333'],
    [2, 3, '0.6666'],
    [9_999, 10_000, '0.9999'],
    [99_999, 100_000, '0.9999'],
    [3, 3, '1.0000'],
    [3, 2, '1.5000'],
  ])('of %i in %i is %s', (part, whole, rate) => {
    expect(formatRate(rateOf(part, whole))).toBe(rate);
  });
});
