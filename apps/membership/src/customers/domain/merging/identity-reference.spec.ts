import { readIdentityReference } from './identity-reference';

describe('CONV-8: identity references', () => {
  it.each([
    ['11010519491231002X', '11010519491231002X'],
    ['110105 19491231 002x', '11010519491231002X'],
    ['440524188001010014', '440524188001010014'],
    ['110105491231002', '11010519491231002X'],
    ['１１０１０５—４９１２３１—００２', '11010519491231002X'],
    ['110105491331002', '110105491331002'],
    ['E12345678', 'E12345678'],
    ['H1234567(8)', 'H12345678'],
    ['９１３１０１１５ＭＡ１Ｋ４ＡＢＣ２Ｄ', '91310115MA1K4ABC2D'],
  ])('%s is kept as the hash of %s', (written, kept) => {
    expect(readIdentityReference(written)).toEqual({ ok: true, value: kept });
  });

  it.each([['11010519491231002Y'], ['110105194912310021'], ['1234'], ['身份证'], [''], ['A'.repeat(31)]])(
    '%j is refused',
    (written) => {
      expect(readIdentityReference(written)).toMatchObject({
        refusals: [{ code: 'IDENTITY_REFERENCE_INVALID' }],
      });
    },
  );
});
