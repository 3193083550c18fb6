import { InputChecks } from './input-checks';

const outcome = (check: (checks: InputChecks) => unknown) => {
  const checks = new InputChecks();
  const value = check(checks);
  return checks.refusals[0]?.code ?? value;
};

describe('InputChecks', () => {
  it.each([
    ['0.00', 0],
    ['0', 0],
    ['-0.00', 0],
    ['1199.99', 119_999],
    ['10000000000.00', 1_000_000_000_000],
    ['10000000000.01', 'AMOUNT_OUT_OF_RANGE'],
    ['-0.01', 'AMOUNT_NEGATIVE'],
    ['1.005', 'AMOUNT_INVALID'],
    ['1.500', 'AMOUNT_INVALID'],
    ['1e3', 'AMOUNT_INVALID'],
    ['0x10', 'AMOUNT_INVALID'],
    ['', 'AMOUNT_INVALID'],
    [' 1', 'AMOUNT_INVALID'],
    ['NaN', 'AMOUNT_INVALID'],
    ['1,000.00', 'AMOUNT_INVALID'],
  ])('CONV-1: reads %j as %s', (amount, expected) => {
    const read = outcome((checks) => checks.amount({ amount, currencyCode: 'CNY' }, ['a'])?.amountMinor);
    expect(read).toBe(expected);
  });

  it('CONV-1: refuses a currency nobody keeps books in', () => {
    expect(outcome((checks) => checks.amount({ amount: '1.00', currencyCode: 'XXX' }, ['a']))).toBe(
      'CURRENCY_MISMATCH',
    );
  });

  it.each([
    ['  RO-1 ', 'RO-1'],
    ['', 'TEXT_REQUIRED'],
    [' \t ', 'TEXT_REQUIRED'],
    ['12345', '12345'],
    ['123456', 'TEXT_TOO_LONG'],
    ['🚗🚗🚗🚗🚗', '🚗🚗🚗🚗🚗'],
    ['a\u0000b', 'TEXT_INVALID'],
    ['a\nb', 'TEXT_INVALID'],
    ['a\u007fb', 'TEXT_INVALID'],
  ])('reads the text %j as %j', (text, expected) => {
    expect(outcome((checks) => checks.text(text, ['t'], 5))).toBe(expected);
  });

  it.each([
    [1, 1],
    [3, 3],
    [0, 'NUMBER_OUT_OF_RANGE'],
    [4, 'NUMBER_OUT_OF_RANGE'],
    [1.5, 'NUMBER_OUT_OF_RANGE'],
    [Number.NaN, 'NUMBER_OUT_OF_RANGE'],
  ])('reads the number %s as %s', (value, expected) => {
    expect(outcome((checks) => checks.wholeNumber(value, ['n'], { min: 1, max: 3 }))).toBe(expected);
  });
});
