import fc from 'fast-check';
import { vinCheckDigit, vinFault } from './vin';

const ALPHABET = [...'0123456789ABCDEFGHJKLMNPRSTUVWXYZ'];

/** A right VIN with these characters around its check digit. */
function withCheckDigit(characters: readonly string[]): string {
  const blank = `${characters.slice(0, 8).join('')}0${characters.slice(9).join('')}`;
  return `${blank.slice(0, 8)}${vinCheckDigit(blank)}${blank.slice(9)}`;
}

const vins = fc.array(fc.constantFrom(...ALPHABET), { minLength: 17, maxLength: 17 }).map(withCheckDigit);

describe('vinFault', () => {
  it.each([
    '11111111111111111',
    '1M8GDM9AXKP042788',
    '1HGCM82633A004352',
    '5GZCZ43D13S812715',
    'WP0ZZZ99ZTS392124',
  ])('knows the public example %s', (vin) => {
    const expected = vin === 'WP0ZZZ99ZTS392124' ? 'CHECK_DIGIT' : undefined;
    expect(vinFault(vin)).toBe(expected);
  });

  it.each([
    ['', 'LENGTH'],
    ['1M8GDM9AXKP04278', 'LENGTH'],
    ['1M8GDM9AXKP0427888', 'LENGTH'],
    ['IM8GDM9AXKP042788', 'CHARACTER'],
    ['1M8GDM9AXKP04278O', 'CHARACTER'],
    ['1M8GDM9AXKPQ42788', 'CHARACTER'],
    ['1m8gdm9axkp042788', 'CHARACTER'],
    ['1M8GDM9AXKP 42788', 'CHARACTER'],
    ['1M8GDM9A0KP042788', 'CHECK_DIGIT'],
    ['1M8GDM9AXKP042789', 'CHECK_DIGIT'],
  ])('says of %j: %s', (vin, fault) => {
    expect(vinFault(vin)).toBe(fault);
  });

  it('accepts whatever carries its own check digit', () => {
    fc.assert(fc.property(vins, (vin) => expect(vinFault(vin)).toBeUndefined()));
  });

  it('sees every single wrong digit', () => {
    fc.assert(
      fc.property(vins, fc.nat({ max: 16 }), fc.integer({ min: 1, max: 9 }), (vin, at, shift) => {
        fc.pre(/\d/.test(vin[at] ?? ''));
        const other = String((Number(vin[at]) + shift) % 10);
        expect(vinFault(`${vin.slice(0, at)}${other}${vin.slice(at + 1)}`)).toBe('CHECK_DIGIT');
      }),
    );
  });
});
