import fc from 'fast-check';
import {
  addMoney,
  formatMoney,
  fullSteps,
  money,
  parseMoney,
  shareOf,
  subtractMoney,
  sumMoney,
} from './money';

const minor = fc.integer({ min: -(10 ** 15) + 1, max: 10 ** 15 - 1 });
const share = fc.integer({ min: 0, max: 10_000 });

describe('CONV-1: money as text', () => {
  it.each([
    ['0', 0],
    ['0.00', 0],
    ['-0', 0],
    ['-0.00', 0],
    ['50', 5_000],
    ['50.0', 5_000],
    ['1199.99', 119_999],
    ['-130.00', -13_000],
    ['0.01', 1],
    ['9999999999999.99', 999_999_999_999_999],
  ])('reads %s as %d minor units', (text, amountMinor) => {
    expect(parseMoney(text)).toEqual({ amountMinor, currency: 'CNY' });
    expect(Object.is(parseMoney(text)?.amountMinor, amountMinor)).toBe(true);
  });

  it.each([
    '',
    ' ',
    '1,00',
    '1.',
    '.5',
    '+1',
    '1e3',
    '0x10',
    'NaN',
    'Infinity',
    '1.001',
    '1.000',
    '1 000',
    '１',
    '--1',
  ])('refuses %j', (text) => {
    expect(parseMoney(text)).toBeUndefined();
  });

  it.each(['99999999999999', '12345678901234567890', `1.${'0'.repeat(100_000)}`])(
    'refuses what is too long',
    (text) => {
      expect(parseMoney(text)).toBeUndefined();
    },
  );

  it.each([
    [0, '0.00'],
    [-0, '0.00'],
    [5, '0.05'],
    [-5, '-0.05'],
    [119_999, '1199.99'],
    [100_000_000, '1000000.00'],
  ])('writes %d as %s', (amountMinor, text) => {
    expect(formatMoney(money(amountMinor))).toBe(text);
  });

  it('reads what it writes', () => {
    fc.assert(fc.property(minor, (m) => expect(parseMoney(formatMoney(money(m)))).toEqual(money(m))));
  });
});

describe('CONV-1: money is a safe integer', () => {
  it.each([0.5, 2 ** 53, NaN, Infinity])('refuses %d minor units', (amountMinor) => {
    expect(() => money(amountMinor)).toThrow(RangeError);
  });

  it('refuses a sum that leaves the range', () => {
    expect(() => addMoney(money(Number.MAX_SAFE_INTEGER), money(1))).toThrow(RangeError);
  });

  it('adds and subtracts exactly, and a sum does not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -(10 ** 9), max: 10 ** 9 })), (amounts) => {
        const all = amounts.map((amount) => money(amount));
        expect(sumMoney(all)).toEqual(sumMoney([...all].reverse()));
        for (const each of all) expect(subtractMoney(addMoney(each, money(7)), money(7))).toEqual(each);
      }),
    );
  });
});

describe('CONV-1: shareOf rounds half-up to one minor unit', () => {
  it.each([
    [100_000, 500, 5_000],
    [10, 500, 1],
    [9, 500, 0],
    [30, 500, 2],
    [-10, 500, -1],
    [-9, 500, 0],
    [33_333, 1_000, 3_333],
    [33_335, 1_000, 3_334],
    [119_999, 10_000, 119_999],
    [119_999, 0, 0],
  ])('%d minor units at %d basis points are %d', (amountMinor, basisPoints, expected) => {
    expect(shareOf(money(amountMinor), basisPoints)).toEqual(money(expected));
  });

  it('is never further than half a unit from the exact share, in exact integers', () => {
    fc.assert(
      fc.property(minor, share, (m, bp) => {
        const rest = BigInt(shareOf(money(m), bp).amountMinor) * 10_000n - BigInt(m) * BigInt(bp);
        expect(rest >= -5_000n && rest <= 5_000n).toBe(true);
      }),
    );
  });

  it('of a negative amount is the negative share, so a refund gives back what was taken', () => {
    fc.assert(
      fc.property(minor, share, (m, bp) => {
        expect(shareOf(money(-m), bp)).toEqual(money(-shareOf(money(m), bp).amountMinor));
      }),
    );
  });
});

describe('fullSteps', () => {
  const yuan = (text: string) => parseMoney(text) ?? money(-1);

  it.each([
    ['1199.99', '50', 23],
    ['1000.00', '50', 20],
    ['870.00', '50', 17],
    ['49.99', '50', 0],
    ['50.00', '50', 1],
    ['0', '50', 0],
    ['-500.00', '50', 0],
    ['3200.00', '300', 10],
  ])('PTS-02: %s holds %s in full %d times', (amount, step, expected) => {
    expect(fullSteps(yuan(amount), yuan(step))).toBe(expected);
  });

  it('drops exactly the remainder', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
        fc.integer({ min: 1, max: 10 ** 9 }),
        (m, step) => {
          expect(BigInt(fullSteps(money(m), money(step)))).toBe(BigInt(m) / BigInt(step));
        },
      ),
    );
  });

  it.each([0, -1])('refuses a step of %d', (step) => {
    expect(() => fullSteps(money(1), money(step))).toThrow(RangeError);
  });
});
