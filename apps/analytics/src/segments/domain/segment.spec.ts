import { PART_SIZE, partsOf } from './segment';

const ids = (count: number, of = 'a') => Array.from({ length: count }, (_, at) => `cus_${of}${at}`);

describe('ANA-06: a movement is published in parts of at most 500', () => {
  it.each([
    [0, 0, []],
    [1, 0, [[1, 0]]],
    [0, 1, [[0, 1]]],
    [PART_SIZE, 0, [[500, 0]]],
    [
      PART_SIZE + 1,
      0,
      [
        [500, 0],
        [1, 0],
      ],
    ],
    [
      3,
      1_001,
      [
        [3, 500],
        [0, 500],
        [0, 1],
      ],
    ],
  ])('%d entered and %d left: %j', (added, removed, expected) => {
    const parts = partsOf({ added: ids(added), removed: ids(removed, 'b') });
    expect(parts.map((part) => [part.added.length, part.removed.length])).toEqual(expected);
    expect(parts.map(({ part, partCount }) => [part, partCount])).toEqual(
      expected.map((_, at) => [at + 1, expected.length]),
    );
    expect(parts.flatMap((part) => part.added)).toEqual(ids(added));
    expect(parts.flatMap((part) => part.removed)).toEqual(ids(removed, 'b'));
  });
});
