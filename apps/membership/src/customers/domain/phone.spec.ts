import { normalisedPhone } from './phone';

describe('phone numbers', () => {
  it.each([
    ['13812345678', '13812345678'],
    ['+86 138 1234 5678', '13812345678'],
    ['0086-13812345678', '13812345678'],
    ['021-62345678', '021-62345678'],
    ['(0571)87654321', '057187654321'],
    ['12812345678', undefined],
    ['1381234567', undefined],
    ['138123456789', undefined],
    ['call me', undefined],
    ['', undefined],
    ['1'.repeat(10_000), undefined],
  ])('%j is kept as %s', (text, kept) => {
    expect(normalisedPhone(text)).toBe(kept);
  });
});
