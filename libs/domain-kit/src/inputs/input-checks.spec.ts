import { localDate, type LocalDate } from '../calendar';
import { commonRefusals } from '../refusals/common-refusals';
import { defineRefusals } from '../refusals/define-refusals';
import { inputRefusals } from '../refusals/input-refusals';
import { InputChecks } from './input-checks';

function read(check: (checks: InputChecks<keyof typeof inputRefusals.texts>) => unknown): unknown {
  const checks = new InputChecks(inputRefusals);
  const value = check(checks);
  return checks.refusals[0]?.code ?? value;
}

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
  ])('CONV-1: reads the amount %j as %s', (amount, expected) => {
    expect(read((checks) => checks.amount({ amount, currencyCode: 'CNY' }, ['a'])?.amountMinor)).toBe(
      expected,
    );
  });

  it('CONV-1: refuses a currency without books, and an amount of nothing where there must be one', () => {
    expect(read((checks) => checks.amount({ amount: '1.00', currencyCode: 'XXX' }, ['a']))).toBe(
      'CURRENCY_MISMATCH',
    );
    expect(read((checks) => checks.positiveAmount({ amount: '0.00', currencyCode: 'CNY' }, ['a']))).toBe(
      'AMOUNT_OUT_OF_RANGE',
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
    ['a\uFFFDb', 'TEXT_INVALID'],
    ['\uD83Db', 'TEXT_INVALID'],
  ])('reads the text %j as %j', (text, expected) => {
    expect(read((checks) => checks.text(text, ['t'], 5))).toBe(expected);
  });

  it('reads an optional text that is not there as nothing', () => {
    expect(read((checks) => checks.optionalText(undefined, ['t'], 5))).toBeNull();
    expect(read((checks) => checks.optionalText(' ', ['t'], 5))).toBe('TEXT_REQUIRED');
  });

  it.each([
    [1, 1],
    [3, 3],
    [0, 'NUMBER_OUT_OF_RANGE'],
    [4, 'NUMBER_OUT_OF_RANGE'],
    [1.5, 'NUMBER_OUT_OF_RANGE'],
    [Number.NaN, 'NUMBER_OUT_OF_RANGE'],
  ])('reads the number %s as %s', (value, expected) => {
    expect(read((checks) => checks.wholeNumber(value, ['n'], { min: 1, max: 3 }))).toBe(expected);
  });

  it.each([
    ['2000-01-01', '2000-01-01'],
    ['2100-01-01', '2100-01-01'],
    ['1999-12-31', 'DATE_OUT_OF_RANGE'],
    ['1900-01-01', 'DATE_OUT_OF_RANGE'],
    ['2100-01-02', 'DATE_OUT_OF_RANGE'],
    ['2199-12-31', 'DATE_OUT_OF_RANGE'],
  ])('CONV-2: reads the day %s as %s', (day, expected) => {
    expect(read((checks) => checks.day(localDate(day), ['d']))).toBe(expected);
  });

  it.each([
    ['1900-01-01', '1900-01-01'],
    ['1998-06-01', '1998-06-01'],
    ['1899-12-31', 'DATE_OUT_OF_RANGE'],
    ['2026-11-22', '2026-11-22'],
    ['2026-11-23', 'DATE_IN_FUTURE'],
    ['2100-01-02', 'DATE_OUT_OF_RANGE'],
  ])('CONV-2: reads the day %s of a life as %s', (text, expected) => {
    const checks = new InputChecks(inputRefusals);
    const day = text as LocalDate;
    const value = checks.dayOfLife(day, ['d'], localDate('2026-11-22'));
    expect(checks.refusals.map(({ code }) => code)).toEqual(value === expected ? [] : [expected]);
  });

  it.each([
    ['2026-11-22', '2026-11-22'],
    ['2026-11-23', 'DATE_IN_FUTURE'],
    ['2101-01-01', 'DATE_OUT_OF_RANGE'],
    ['1999-12-31', 'DATE_OUT_OF_RANGE'],
  ])('CONV-2: reads the past day %s as %s, by one refusal', (day, expected) => {
    const checks = new InputChecks(inputRefusals);
    const value = checks.pastDay(localDate(day), ['d'], localDate('2026-11-22'));
    expect(checks.refusals.map(({ code }) => code)).toEqual(value === expected ? [] : [expected]);
  });

  it.each([
    ['phone', '138-1234-5678', '+8613812345678'],
    ['phone', '12', 'PHONE_INVALID'],
    ['email', 'member@', 'EMAIL_INVALID'],
    ['plate', '沪a·12345', '沪A12345'],
    ['plate', '沪A123456', 'PLATE_INVALID'],
    ['vin', 'wvwzzz1kzaw000001', 'WVWZZZ1KZAW000001'],
    ['vin', '1'.repeat(17), 'VIN_PLACEHOLDER'],
    ['vin', '1M8GDM9A0KP042788', 'VIN_CHECK_DIGIT_WRONG'],
    ['vin', 'short', 'VIN_INVALID'],
    ['code', ' C-1 ', 'C-1'],
    ['code', 'C 1', 'CODE_INVALID'],
  ] as const)('CONV-8: reads the %s %j as %s', (check, text, expected) => {
    expect(read((checks) => checks[check](text, ['f']))).toBe(expected);
  });

  it('collects every fault, and gives out the draft only without any', () => {
    const draftOf = (name: string, amount: string) => {
      const checks = new InputChecks(inputRefusals);
      return checks.complete({
        name: checks.text(name, ['name'], 5),
        total: checks.amount({ amount, currencyCode: 'CNY' }, ['lines', 0, 'total']),
      });
    };
    const right = draftOf('Wang', '1.00');
    expect(right.ok && right.value.total.amountMinor).toBe(100);
    const wrong = draftOf('', '-1');
    expect(!wrong.ok && wrong.refusals).toEqual([
      { code: 'TEXT_REQUIRED', field: ['name'], facts: { maxLength: 5 } },
      { code: 'AMOUNT_NEGATIVE', field: ['lines', '0', 'total'] },
    ]);
  });

  it('cannot check what its vocabulary has no word for', () => {
    const checks = new InputChecks(defineRefusals(commonRefusals.pick('TEXT_REQUIRED', 'TEXT_TOO_LONG')));
    // @ts-expect-error TEXT_INVALID is not in the vocabulary
    checks.text('x', ['t'], 5);
    // @ts-expect-error nor is PHONE_INVALID
    expect(checks.phone('13812345678', ['p'])).toBe('+8613812345678');
  });
});
