import * as fc from 'fast-check';
import { apart, hiddenParts, hiddenWith, overlapping } from './suppression';

describe('hiddenParts', () => {
  it.each([
    [[10, 20, 30], 5, [false, false, false]],
    [[5, 20], 5, [false, false]],
    [[4, 20, 30], 5, [true, true, false]],
    [[1, 1, 20, 30], 5, [true, true, true, false]],
    [[2, 3, 20], 5, [true, true, false]],
    [[4], 5, [true]],
    [[0, 9], 5, [true, false]],
    [[0, 3, 9], 5, [true, true, true]],
    [[1, 2], null, [false, false]],
  ])('ANA-08: of groups of %j with at least %s people, hides %j', (sizes, smallest, expected) => {
    expect(hiddenParts(sizes, smallest, apart)).toEqual(expected);
  });

  it('ANA-08: parts that may share persons hold together only as many as the largest of them', () => {
    expect(hiddenParts([2, 3, 20], 5, overlapping)).toEqual([true, true, true]);
    expect(hiddenParts([2, 3, 6, 20], 5, overlapping)).toEqual([true, true, true, false]);
  });

  it('ANA-08: never lets a small group be worked out from the whole', () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1 });
    fc.assert(
      fc.property(sizes, fc.constantFrom(apart, overlapping), (all, together) => {
        const hidden = hiddenParts(all, 5, together);
        const known = together(all.filter((_, at) => hidden[at]));
        const isAllHidden = all.every((size, at) => hidden[at] || size === 0);
        expect(known === 0 || known >= 5 || isAllHidden).toBe(true);
        expect(all.every((size, at) => size >= 5 || hidden[at])).toBe(true);
      }),
    );
  });
});

describe('hiddenWith', () => {
  it('ANA-08: hides until every group of the hidden parts is safe', () => {
    const parts = [
      [9, 2],
      [20, 20],
      [30, 6],
    ];
    expect(hiddenWith([true, false, false], parts, 5)).toEqual([true, false, true]);
  });

  it('ANA-08: leaves alone what hides no person', () => {
    expect(hiddenWith([true, false], [[0], [8]], 5)).toEqual([true, false]);
  });
});
