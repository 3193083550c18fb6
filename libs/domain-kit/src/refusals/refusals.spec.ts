import { commonRefusals } from './common-refusals';
import { defineRefusals, type CodeOf, type RefusalOf } from './define-refusals';

const refundRefusals = defineRefusals({
  ...commonRefusals.pick('TEXT_REQUIRED', 'NUMBER_OUT_OF_RANGE'),
  REFUND_EXCEEDS_REMAINING: {
    zh: '最多可退 {remaining}。',
    en: 'At most {remaining} remains to be refunded.',
  },
});

describe('defineRefusals', () => {
  it('lists the codes of the vocabulary, its own and those it picked', () => {
    const codes: CodeOf<typeof refundRefusals>[] = [
      'TEXT_REQUIRED',
      'NUMBER_OUT_OF_RANGE',
      'REFUND_EXCEEDS_REMAINING',
    ];
    expect(refundRefusals.codes).toEqual(codes);
    expect(refundRefusals.texts.TEXT_REQUIRED).toEqual({ zh: '不能为空。', en: 'This must not be empty.' });
  });

  it('says a refusal about a field, with the facts its text names', () => {
    const said: RefusalOf<typeof refundRefusals> = refundRefusals.no(
      'REFUND_EXCEEDS_REMAINING',
      ['lines', 0, 'amount'],
      { remaining: '20.00' },
    );
    expect(said).toEqual({
      code: 'REFUND_EXCEEDS_REMAINING',
      field: ['lines', '0', 'amount'],
      facts: { remaining: '20.00' },
    });
  });

  it('leaves out what a refusal does not have', () => {
    expect(refundRefusals.no('TEXT_REQUIRED')).toEqual({ code: 'TEXT_REQUIRED' });
    expect(refundRefusals.no('TEXT_REQUIRED', ['reason'])).toEqual({
      code: 'TEXT_REQUIRED',
      field: ['reason'],
    });
  });

  it('does not compile without the facts of the text, nor with a code of another vocabulary', () => {
    // @ts-expect-error the text names min and max
    refundRefusals.no('NUMBER_OUT_OF_RANGE', ['quantity'], { min: 1 });
    // @ts-expect-error the text names min and max
    refundRefusals.no('NUMBER_OUT_OF_RANGE', ['quantity']);
    // @ts-expect-error not a code of this vocabulary
    expect(refundRefusals.no('VIN_INVALID').code).toBe('VIN_INVALID');
  });

  it('PLT-05: refuses texts that name different facts in the two languages', () => {
    expect(() => defineRefusals({ TOO_LATE: { zh: '{day} 太晚', en: 'Too late' } })).toThrow('TOO_LATE');
  });
});

describe('commonRefusals', () => {
  it.each(Object.entries(commonRefusals.texts))('PLT-05: %s speaks both languages', (code, { zh, en }) => {
    expect(code).toMatch(/^[A-Z]+(_[A-Z]+)+$/);
    expect(zh).toMatch(/[\u4e00-\u9fff].*。$/u);
    expect(zh).not.toMatch(/[A-Z]{2,}/);
    expect(en).toMatch(/^[\x20-\x7e]+\.$/);
  });

  it('has one word for one thing', () => {
    expect(commonRefusals.codes).not.toContain('TEXT_EMPTY');
    expect(commonRefusals.codes).not.toContain('NOT_FOUND');
  });
});
