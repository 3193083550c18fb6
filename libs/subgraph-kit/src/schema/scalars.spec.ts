import { localDate } from '@autoclub/domain-kit';
import { parseValue } from 'graphql';
import { businessDay, DateTimeScalar, DecimalScalar, LocalDateScalar, SafeIntScalar } from './scalars';

describe('scalars', () => {
  it.each([
    [DecimalScalar, '1199.99', '-0.5', '0'],
    [LocalDateScalar, '2026-03-31', '2028-02-29', '1900-01-01', '1998-06-01', '2100-01-01'],
    [SafeIntScalar, 0, -5, Number.MAX_SAFE_INTEGER],
  ])('%s keeps what it is given', (scalar, ...values) => {
    for (const value of values) {
      expect(scalar.parseValue(value)).toBe(value);
      expect(scalar.serialize(value)).toBe(value);
      expect(scalar.parseLiteral(parseValue(JSON.stringify(value)))).toBe(value);
    }
  });

  it.each([
    [DecimalScalar, [1.5, 'abc', '1.', '', '12345678901234', '1e5', null]],
    [LocalDateScalar, ['2026-02-30', '2026-3-1', 20260301, '2026-03-01T00:00:00Z']],
    [
      DateTimeScalar,
      ['2026-03-01', '2026-02-30T00:00:00Z', '2026-03-01T25:00:00Z', 5, '2026-03-01T00:00:00'],
    ],
    [SafeIntScalar, [1.5, '1', Number.MAX_SAFE_INTEGER + 1, Number.NaN]],
  ])('%s refuses everything else', (scalar, values: readonly unknown[]) => {
    for (const value of values) expect(() => scalar.parseValue(value)).toThrow(`${scalar.name} must be`);
  });

  it('DateTime reads any offset and answers in UTC', () => {
    const instant = DateTimeScalar.parseValue('2026-03-01T08:00:00+08:00');
    expect(DateTimeScalar.serialize(instant)).toBe('2026-03-01T00:00:00.000Z');
  });

  it.each([
    [LocalDateScalar, '1900', ['1899-12-31', '0001-01-01', '2100-01-02', '2200-01-01', '9999-12-31']],
    [DateTimeScalar, '2000', ['1999-12-31T23:59:59Z', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z']],
  ])('CONV-2: %s takes no day before %s', (scalar, first, values) => {
    for (const value of values) {
      expect(() => scalar.parseValue(value)).toThrow(`must lie between ${first}-01-01 and 2100-01-01`);
      expect(() => scalar.parseLiteral(parseValue(JSON.stringify(value)))).toThrow('must lie between');
    }
  });

  it.each(['1999-12-31', '1900-01-01'])('CONV-3: %s is a day before all programmes', (day) => {
    expect(() => businessDay(localDate(day))).toThrow('must lie between 2000-01-01 and 2100-01-01');
    expect(businessDay(localDate('2000-01-01'))).toBe('2000-01-01');
  });

  it('shows what was stored before there were bounds', () => {
    expect(LocalDateScalar.serialize('1999-12-31')).toBe('1999-12-31');
    expect(DateTimeScalar.serialize(new Date('1999-12-31T00:00:00Z'))).toBe('1999-12-31T00:00:00.000Z');
  });
});
