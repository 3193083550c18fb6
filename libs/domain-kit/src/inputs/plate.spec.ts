import fc from 'fast-check';
import { keptPlate } from './plate';
import { plateKinds } from './plate-kinds';

describe('CONV-8: a plate has one kept form', () => {
  it.each(plateKinds.map(({ name, example }) => [name, example]))('GA 36 has %s: %s', (_, example) => {
    expect(keptPlate(example)).toBe(example);
    expect(plateKinds.filter(({ pattern }) => pattern.test(example))).toHaveLength(1);
  });

  it.each([
    ['沪A·12345', '沪A12345'],
    ['沪A-12345', '沪A12345'],
    ['沪 A 12345', '沪A12345'],
    ['沪a12345', '沪A12345'],
    ['沪Ａ１２３４５', '沪A12345'],
    ['　沪A・12345　', '沪A12345'],
    ['沪A—12345', '沪A12345'],
    ['沪A.D12345', '沪AD12345'],
    ['京·X2345应急', '京X2345应急'],
    ['使224-001', '使224001'],
    ['粤Z·1234·澳', '粤Z1234澳'],
    ['ｗｊ京·1234Ｘ', 'WJ京1234X'],
    ['va-12345', 'VA12345'],
    ['京A·1234学', '京A1234学'],
    ['京ａ１２３４警', '京A1234警'],
  ])('%j is %s', (text, kept) => {
    expect(keptPlate(text)).toBe(kept);
  });

  it.each([
    '京O12345',
    '苏E8F98D',
    '京AB1234',
    '京A1A2B3',
    '沪A12345F',
    '沪AF12345',
    '沪ADA1234',
    '渝AK12345',
    '京A1234学',
    '京A0544挂',
    '京A1234超',
    '粤ZAB12港',
    '224001使',
    '使014578',
    '224001领',
    '领224001',
    '沪A1234领',
    '京12345应急',
    '浙S0801应急',
    '应急浙123S',
    '京AD12345',
    '粤BFA1234',
    '粤B12345D',
    '使014001',
    '沪A1234警',
    '京A1234学',
    '粤Z1234港',
    '粤ZX123澳',
    'WJ京12345',
    'WJ沪0001J',
    'WJ00012',
    'KA01234',
    'ZB98765',
    'QD20001',
  ])('takes %s', (plate) => {
    expect(keptPlate(plate)).toBe(plate);
  });

  it.each([
    ['six digits, which are neither five nor a new-energy number', '沪A123456'],
    ['a new-energy letter in the middle', '沪A12D345'],
    ['a letter that no new-energy car has', '沪AZ12345'],
    ['I or O in the serial', '沪AI2345'],
    ['O in the serial', '沪A1234O'],
    ['three letters in the serial', '沪AABC12'],
    ['no province', '台A12345'],
    ['no office', '沪112345'],
    ['too short', '沪A1234'],
    ['too long', '沪A1234567'],
    ['a police plate of five', '京A12345警'],
    ['two classes at once', '京A123学警'],
    ['a cross-border plate of another province', '苏Z1234港'],
    ['an embassy number with letters', '使A12345'],
    ['应急 with a letter of no force', '京A2345应急'],
    ['an armed police plate of six', 'WJ京123456'],
    ['an armed police plate with letters in its middle', 'WJ京12A45'],
    ['armed forces with the letter I', 'VI12345'],
    ['armed forces with four digits', 'VA1234'],
    ['new energy with nine characters', '沪AD123456'],
    ['a Greek letter that looks Latin', '沪Α12345'],
    ['blanks', '   '],
    ['nothing', ''],
    ['a text that is too long', `沪A${'·'.repeat(30)}12345`],
  ])('refuses %s', (_, text) => {
    expect(keptPlate(text)).toBeUndefined();
  });

  it('reads its own kept form, for any ordinary plate', () => {
    const place = fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRSTUVWXYZ');
    const serial = fc.array(place, { minLength: 5, maxLength: 5 }).map((places) => places.join(''));
    fc.assert(
      fc.property(serial, (each) => {
        const kept = keptPlate(`鄂A·${each.toLowerCase()}`);
        const letters = each.replace(/\d/g, '').length;
        expect(kept).toBe(letters <= 2 ? `鄂A${each}` : undefined);
      }),
    );
  });
});
