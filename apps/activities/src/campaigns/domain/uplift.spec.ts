import fc from 'fast-check';
import { differenceOf, upliftOf } from './uplift';

describe('differenceOf', () => {
  // Newcombe, Interval estimation for the difference between independent proportions, table II, method 10.
  it.each([
    ['56/70 – 48/80', 56, 70, 48, 80, 0.2, 0.0524, 0.3339],
    ['9/10 – 3/10', 9, 10, 3, 10, 0.6, 0.1705, 0.809],
    ['6/7 – 2/7', 6, 7, 2, 7, 0.5714, 0.0582, 0.8062],
    ['5/56 – 0/29', 5, 56, 0, 29, 0.0893, -0.0381, 0.1926],
    ['0/10 – 0/20', 0, 10, 0, 20, 0, -0.1611, 0.2775],
    ['0/10 – 0/10', 0, 10, 0, 10, 0, -0.2775, 0.2775],
    ['10/10 – 0/20', 10, 10, 0, 20, 1, 0.6791, 1],
    ['10/10 – 0/10', 10, 10, 0, 10, 1, 0.6075, 1],
  ])('ACT-09: %s is as published', (_, a, m, b, n, difference, lower, upper) => {
    const found = differenceOf({ responded: a, size: m }, { responded: b, size: n });
    expect(found.difference).toBeCloseTo(difference, 4);
    expect(found.lower).toBeCloseTo(lower, 4);
    expect(found.upper).toBeCloseTo(upper, 4);
  });

  it('ACT-09: the interval holds the difference, stays within the whole, and turns round with the groups', () => {
    const group = fc
      .tuple(fc.integer({ min: 1, max: 2_000_000 }), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([size, part]) => ({ size, responded: Math.round(size * part) }));
    fc.assert(
      fc.property(group, group, (one, other) => {
        const found = differenceOf(one, other);
        expect(found.lower).toBeLessThanOrEqual(found.difference);
        expect(found.upper).toBeGreaterThanOrEqual(found.difference);
        expect(found.lower).toBeGreaterThanOrEqual(-1 - 1e-9);
        expect(found.upper).toBeLessThanOrEqual(1 + 1e-9);
        const turned = differenceOf(other, one);
        expect(turned.lower).toBeCloseTo(-found.upper, 9);
        expect(turned.upper).toBeCloseTo(-found.lower, 9);
      }),
    );
  });
});

describe('upliftOf', () => {
  it.each([
    ['treated too few', 29, 30, 'TOO_FEW'],
    ['control too few', 30, 29, 'TOO_FEW'],
    ['both just enough', 30, 30, 'NO_DIFFERENCE_SHOWN'],
    ['nobody in the control group', 30, 0, 'TOO_FEW'],
  ])('ACT-09: %s: %3$s', (_, treated, control, verdict) => {
    const found = upliftOf({ responded: 10, size: treated }, { responded: 9, size: control }, 30);
    expect(found.verdict).toBe(verdict);
    expect(found.upliftBp === null).toBe(verdict === 'TOO_FEW');
  });

  it('ACT-09: an empty group is too few whatever the programme says', () => {
    expect(upliftOf({ responded: 0, size: 0 }, { responded: 1, size: 9 }, 0).verdict).toBe('TOO_FEW');
  });

  it.each([
    [56, 70, 48, 80, { verdict: 'MORE', upliftBp: 2_000, lowerBp: 524, upperBp: 3_339 }],
    [48, 80, 56, 70, { verdict: 'LESS', upliftBp: -2_000, lowerBp: -3_339, upperBp: -524 }],
    [5, 56, 4, 29, { verdict: 'NO_DIFFERENCE_SHOWN' }],
  ])('ACT-09: %i of %i against %i of %i, bounds rounded outwards', (a, m, b, n, expected) => {
    const found = upliftOf({ responded: a, size: m }, { responded: b, size: n }, 10);
    expect(found).toMatchObject(expected);
  });
});
