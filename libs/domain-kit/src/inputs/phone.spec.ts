import { keptPhone, nationalPhone } from './phone';

describe('CONV-8: a phone number has one kept form', () => {
  it.each([
    '13812345678',
    '138-1234-5678',
    '138 1234 5678',
    '+86 138-1234-5678',
    '+8613812345678',
    '8613812345678',
    '008613812345678',
    '(+86) 138 1234 5678',
    '１３８１２３４５６７８',
    '＋８６　１３８－１２３４－５６７８',
    ' 13812345678 ',
    '138.1234.5678',
    '138–1234–5678',
    '0086 138 1234 5678',
    '００８６１３８１２３４５６７８',
    '（＋８６）１３８１２３４５６７８',
    '86-138-1234-5678',
    '013812345678',
  ])('%j is +8613812345678', (text) => {
    expect(keptPhone(text)).toBe('+8613812345678');
  });

  it.each([
    '(021) 6234-5678',
    '（０２１）６２３４５６７８',
    '021-62345678',
    '02162345678',
    '+86 21 6234 5678',
    '+86 (021) 62345678',
    '86-021-62345678',
    '0086-21-62345678',
    '0086 021 6234 5678',
    '021 6234 5678',
    '０２１－６２３４５６７８',
  ])('%j is +862162345678', (text) => {
    expect(keptPhone(text)).toBe('+862162345678');
  });

  it.each([
    ['0512-62345678', '+8651262345678'],
    ['0755-82345678', '+8675582345678'],
    ['0991-2345678', '+869912345678'],
    ['+86 755 8234 5678', '+8675582345678'],
    ['400-820-8820', '+864008208820'],
    ['800 810 1818', '+868008101818'],
    ['+852 9123 4567', '+85291234567'],
    ['（＋８５２）９１２３４５６７', '+85291234567'],
    ['0085291234567', '+85291234567'],
    ['+853 6612 3456', '+85366123456'],
    ['00853 6612 3456', '+85366123456'],
    ['+886 0912 345 678', '+886912345678'],
    ['00886 2 2345 6789', '+886223456789'],
    ['+81 90-1234-5678', '+819012345678'],
    ['0044 20 7946 0958', '+442079460958'],
    ['+852 2123 4567', '+85221234567'],
    ['00852 2123 4567', '+85221234567'],
    ['+853 2872 1234', '+85328721234'],
    ['+886 912 345 678', '+886912345678'],
    ['+1 (415) 555-2671', '+14155552671'],
    ['+49 30 901820', '+4930901820'],
  ])('%j is %s', (text, kept) => {
    expect(keptPhone(text)).toBe(kept);
  });

  it.each(['162', '165', '167', '190', '191', '192', '193', '195', '196', '197', '198', '199', '154', '194'])(
    'segment %s of the numbering plan is right, whether or not the library knows it',
    (segment) => {
      expect(keptPhone(`${segment}12345678`)).toBe(`+86${segment}12345678`);
    },
  );

  it.each([
    ['nothing', ''],
    ['blanks', '   '],
    ['a word', 'phone'],
    ['an emergency number', '110'],
    ['a digit too few', '1381234567'],
    ['a digit too many', '138123456789'],
    ['no mobile of the plan', '12812345678'],
    ['a landline without its area', '62345678'],
    ['Hong Kong without its country', '21234567'],
    ['a mobile of Hong Kong without its country', '91234567'],
    ['a mobile of Macau without its country', '66123456'],
    ['a mobile of Taiwan without its country', '0912345678'],
    ['a number of Hong Kong that is too short', '+852 9123 456'],
    ['an extension, which the kept form cannot hold', '021-62345678 ext. 8'],
    ['an extension in words', '021-62345678转801'],
    ['two numbers', '13812345678 13912345678'],
    ['a number inside a sentence', 'ring 13812345678 now'],
    ['a country that does not exist', '+999 12345678'],
    ['U+FFFD among the digits', '138\uFFFD12345678'],
    ['a text that is too long', '1'.repeat(41)],
  ])('refuses %s', (_, text) => {
    expect(keptPhone(text)).toBeUndefined();
  });

  it('reads its own kept form', () => {
    for (const kept of ['+8613812345678', '+862162345678', '+85221234567', '+14155552671'])
      expect(keptPhone(kept)).toBe(kept);
  });
});

describe('a kept number as people write it', () => {
  it.each([
    ['+8613812345678', '13812345678'],
    ['+862162345678', '02162345678'],
    ['+864008208820', '4008208820'],
    ['+85221234567', '+85221234567'],
    ['13812345678', '13812345678'],
  ])('%s is %s', (kept, national) => {
    expect(nationalPhone(kept)).toBe(national);
    expect(keptPhone(national)).toBe(keptPhone(kept));
  });
});
