import { INVARIANTS, invariantCheckers, invariantNames, invariantOf } from './invariants';

describe('the invariants of the ledger', () => {
  it.each(INVARIANTS)('PTS-14, PLT-05: %s is worded in both languages', (id) => {
    expect(invariantNames[id].zh).toMatch(/\p{Script=Han}/u);
    expect(invariantNames[id].en).toMatch(/^[A-Z][^.]+$/);
  });

  it('PTS-14: each is kept watch over, by a checker or by the proof', () => {
    const byProof = ['entries can be posted', 'an entry is what was posted', 'a judgement'].map(invariantOf);
    const watched = new Set([...invariantCheckers.map(({ id }) => id), ...byProof]);
    expect([...INVARIANTS].filter((id) => !watched.has(id))).toEqual([]);
  });

  it.each([
    ['I5 Nothing but a correction or a reversal overdraws', 'I5'],
    ['I13 something', 'I13'],
    ['total is the sum of entries', 'I2'],
    ['the document is worth what its rules say', 'I12'],
  ])('PTS-14: "%s" is a matter of %s', (check, id) => {
    expect(invariantOf(check)).toBe(id);
  });
});
