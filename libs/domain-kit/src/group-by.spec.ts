import fc from 'fast-check';
import { dealerSystemRef, externalRefKey } from './external-ref';
import { groupBy } from './group-by';

describe('groupBy', () => {
  it('keeps rows and keys in the order they came', () => {
    const groups = groupBy(['b1', 'a1', 'b2'], (row) => row[0]);
    expect([...groups]).toEqual([
      ['b', ['b1', 'b2']],
      ['a', ['a1']],
    ]);
  });

  it('loses no row and adds none', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 })), (rows) => {
        const regrouped = [...groupBy(rows, (row) => row % 3).values()].flat();
        expect(regrouped.sort()).toEqual([...rows].sort());
      }),
    );
  });
});

describe('CONV-5: the key of an external reference', () => {
  it('keeps system and number apart', () => {
    expect(externalRefKey({ system: 'A B', number: 'C' })).not.toBe(
      externalRefKey({ system: 'A', number: 'B C' }),
    );
    expect(externalRefKey(dealerSystemRef('C-1'))).toBe(externalRefKey({ system: 'DMS', number: 'C-1' }));
  });
});
