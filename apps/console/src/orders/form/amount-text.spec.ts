import { amountOf, amountText, minorOf } from './amount-text';

describe('an amount as it is typed at the desk', () => {
  it.each([
    ['1200', '1200'],
    ['1,200.5', '1200.5'],
    ['１，２００．５０', '1200.50'],
    [' ¥ 88.00 ', '88.00'],
    ['3。5', '3.5'],
    ['0', '0'],
  ])('%j is %s', (typed, amount) => {
    expect(amountText(typed)).toBe(amount);
  });

  it.each([undefined, '', '-1', '1.234', 'abc', '1..2', '12345678901'])('%j is none', (typed) => {
    expect(amountText(typed)).toBeUndefined();
  });

  it.each([
    ['1200', 120_000],
    ['0.05', 5],
    ['88.5', 8_850],
    ['-3.20', -320],
  ])('%s is %d minor units and back', (amount, minor) => {
    expect(minorOf(amount)).toBe(minor);
    expect(minorOf(amountOf(minor))).toBe(minor);
  });
});
