import * as fc from 'fast-check';
import { hiddenParts } from './suppression';

describe('hiddenParts', () => {
  it.each([
    [[10, 20, 30], 5, [false, false, false]],
    [[5, 20], 5, [false, false]],
    [[4, 20, 30], 5, [true, true, false]],
    [[1, 1, 20, 30], 5, [true, true, true, false]],
    [[2, 3, 20], 5, [true, true, false]],
    [[4], 5, [true]],
    [[0, 9], 5, [true, true]],
    [[1, 2], null, [false, false]],
  ])('ANA-08: of groups of %j with at least %s people, hides %j', (sizes, smallest, expected) => {
    expect(hiddenParts(sizes, smallest)).toEqual(expected);
  });

  it('ANA-08: never lets a small group be worked out from the whole', () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1 });
    fc.assert(
      fc.property(sizes, (all) => {
        const hidden = hiddenParts(all, 5);
        const hiddenSizes = all.filter((_, at) => hidden[at]);
        const together = hiddenSizes.reduce((sum, each) => sum + each, 0);
        const isSafe = hiddenSizes.length === 0 || hiddenSizes.length === all.length;
        expect(isSafe || (hiddenSizes.length > 1 && together >= 5)).toBe(true);
        expect(all.every((size, at) => size >= 5 || hidden[at])).toBe(true);
      }),
    );
  });
});
