import { figure, median, percentile } from './figure';

describe('figures', () => {
  it.each([
    [[3, 1, 2], 50, 2],
    [[1, 2, 3, 4], 50, 2],
    [Array.from({ length: 100 }, (_, i) => i + 1), 99, 99],
    [[5], 99, 5],
  ])('takes the percentile of %j at %i', (values, percent, expected) => {
    expect(percentile(values, percent)).toBe(expected);
  });

  it('takes the middle of the rounds and refuses none', () => {
    expect(median([10, 1_000, 12])).toBe(12);
    expect(() => median([])).toThrow(RangeError);
  });

  it('prints a value beside its limit', () => {
    expect(figure('gateway.simple', 3_000, 'req/s', { what: 'documented', value: 1_000 })).toEqual({
      id: 'gateway.simple',
      value: 3_000,
      unit: 'req/s',
      limit: { what: 'documented', value: 1_000 },
      ratio: 3,
    });
    expect(figure('pipeline.visible.p99', 812.3456, 'ms')).toMatchObject({
      value: 812.3,
      limit: null,
      ratio: null,
    });
  });
});
