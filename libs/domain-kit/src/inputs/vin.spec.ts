import fc from 'fast-check';
import { keptVin, vinCheckDigit, vinFault } from './vin';

const ALPHABET = [...'0123456789ABCDEFGHJKLMNPRSTUVWXYZ'];

/** A right VIN with these characters around its check digit. */
function withCheckDigit(vin: string): string {
  const blank = `${vin.slice(0, 8)}0${vin.slice(9)}`;
  return `${blank.slice(0, 8)}${vinCheckDigit(blank)}${blank.slice(9)}`;
}

const characters = fc
  .array(fc.constantFrom(...ALPHABET), { minLength: 16, maxLength: 16 })
  .map((each) => each.join(''))
  .filter((each) => vinFault(`W${each}`) !== 'PLACEHOLDER');
const checked = fc.tuple(fc.constantFrom('1', '2', '4', '5', 'L', 'H'), characters);
const checkedVins = checked
  .map(([first, rest]) => withCheckDigit(first + rest))
  .filter((vin) => vinFault(vin) !== 'PLACEHOLDER');

describe('a VIN with a check digit', () => {
  it.each(['1M8GDM9AXKP042788', '1HGCM82633A004352', '5GZCZ43D13S812715', 'LSVAM4187C2184841'])(
    'is right: %s',
    (vin) => {
      expect(vinFault(withCheckDigit(vin))).toBeUndefined();
      expect(vinFault(vin)).toBe(vin === withCheckDigit(vin) ? undefined : 'CHECK_DIGIT');
    },
  );

  it.each([
    ['1M8GDM9A0KP042788', 'the United States'],
    ['2HGES16565H591619', 'Canada'],
    ['3VWSE69M62M026377', 'Mexico'],
    ['7SAYGDEE1NF386000', 'the United States, newer codes'],
    ['LSVAM4180C2184841', 'China'],
    ['HES12345XN1000012', 'China, newer codes'],
  ])('is refused with another digit: %s of %s', (vin) => {
    const right = withCheckDigit(vin);
    const wrong = `${right.slice(0, 8)}${right[8] === '1' ? '2' : '1'}${right.slice(9)}`;
    expect(vinFault(right)).toBeUndefined();
    expect(vinFault(wrong)).toBe('CHECK_DIGIT');
  });

  it('is accepted whatever else it says', () => {
    fc.assert(fc.property(checkedVins, (vin) => expect(vinFault(vin)).toBeUndefined()));
  });

  it('shows every single wrong digit', () => {
    fc.assert(
      fc.property(
        checkedVins,
        fc.integer({ min: 1, max: 16 }),
        fc.integer({ min: 1, max: 9 }),
        (vin, at, shift) => {
          fc.pre(/\d/.test(vin[at] ?? ''));
          const other = String((Number(vin[at]) + shift) % 10);
          expect(vinFault(`${vin.slice(0, at)}${other}${vin.slice(at + 1)}`)).toMatch(
            /CHECK_DIGIT|PLACEHOLDER/,
          );
        },
      ),
    );
  });
});

describe('a VIN of a maker without a check digit', () => {
  it.each([
    ['WVWZZZ1KZAW000001', 'Volkswagen'],
    ['WP0ZZZ99ZTS392124', 'Porsche'],
    ['WBAPH5C55BA271443', 'BMW'],
    ['VF1RFA00X57654321', 'Renault'],
    ['JTDBR32E720012345', 'Toyota, Japan'],
    ['KMHDN45D12U298431', 'Hyundai, Korea'],
    ['SALLAAA148A123457', 'Land Rover'],
    ['YV1LS5547W1234568', 'Volvo'],
    ['ZFA31200000123457', 'Fiat'],
  ])('is accepted: %s of %s', (vin) => {
    expect(vinFault(vin)).toBeUndefined();
  });

  it('may have anything in its ninth place', () => {
    fc.assert(fc.property(characters, (rest) => expect(vinFault(`W${rest}`)).toBeUndefined()));
  });
});

describe('what is no VIN', () => {
  it.each([
    ['', 'LENGTH'],
    ['1M8GDM9AXKP04278', 'LENGTH'],
    ['1M8GDM9AXKP0427888', 'LENGTH'],
    ['IM8GDM9AXKP042788', 'CHARACTER'],
    ['1M8GDM9AXKP04278O', 'CHARACTER'],
    ['WVWZZZ1KZAWQ00001', 'CHARACTER'],
    ['1m8gdm9axkp042788', 'CHARACTER'],
    ['1M8GDM9AXKP 42788', 'CHARACTER'],
  ])('%j: %s', (vin, fault) => {
    expect(vinFault(vin)).toBe(fault);
  });

  it.each([
    '11111111111111111',
    '00000000000000000',
    'LLLLLLLLLLLLLLLLL',
    'ABABABABABABABABA',
    'XXXXXXXXXXXXXXXXX',
    'LSV00000000000000',
  ])('a placeholder: %s, also where its check digit is right', (vin) => {
    expect(vinFault(vin)).toBe('PLACEHOLDER');
    expect(vinFault(withCheckDigit(vin))).toBe('PLACEHOLDER');
  });

  it.each(['12345678901234567', 'LSVAB123456789012', 'WVWZZZ98765432100', 'ABCDEFGH123456789'])(
    'a made-up row of characters: %s',
    (vin) => {
      expect(vinFault(vin)).toBe('PLACEHOLDER');
    },
  );
});

describe('the kept form of a VIN', () => {
  it.each([
    ['wvwzzz1kzaw000001', 'WVWZZZ1KZAW000001'],
    [' WVW-ZZZ1KZ AW000001 ', 'WVWZZZ1KZAW000001'],
    ['ＷＶＷＺＺＺ１ＫＺＡＷ０００００１', 'WVWZZZ1KZAW000001'],
  ])('%j is %s', (text, kept) => {
    expect(keptVin(text)).toBe(kept);
    expect(vinFault(keptVin(text))).toBeUndefined();
  });
});
