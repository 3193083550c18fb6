import { normalisedPlate } from './plate';

describe('licence plates', () => {
  it.each([
    ['沪A12345', '沪A12345'],
    ['沪A·12345', '沪A12345'],
    ['粤b 1234d', '粤B1234D'],
    ['浙AD12345', '浙AD12345'],
    ['京A1234警', '京A1234警'],
    ['沪I12345', undefined],
    ['沪A1234', undefined],
    ['沪A1234567', undefined],
    ['AB12345', undefined],
    ['沪A1234O', undefined],
    ['', undefined],
    ['沪A'.repeat(1_000), undefined],
  ])('%j is kept as %s', (text, kept) => {
    expect(normalisedPlate(text)).toBe(kept);
  });
});
