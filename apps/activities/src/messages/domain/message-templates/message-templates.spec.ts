import { variablesOf } from '@autoclub/rulebook';
import { messageTemplate, messageTemplates } from '.';
import { defineTemplate, fillTemplate } from './message-template';

/** The texts of our own; one that a dealer wrote is only its facts. */
const worded = messageTemplates.filter(({ code }) => code !== 'CUSTOM');
const facts = {
  dealerNameZh: '上海一店',
  dealerNameEn: 'Shanghai One',
  roNumber: 'RO-1',
  businessDay: '2026-11-21',
  payableAmount: '1199.99',
  discountAmount: '50.00',
  points: 23,
};

describe('messageTemplates', () => {
  it.each(worded.map((template) => [template.code, template] as const))(
    'PLT-05: %s says the same in both languages, but for names',
    (_, { name, text: { zh, en } }) => {
      const withoutLanguage = (text: string) =>
        [...variablesOf(text)].map((fact) => fact.replace(/(Zh|En)$/, '')).sort();
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
      expect(en).not.toMatch(/[\u4e00-\u9fff]/);
      expect(name.zh).toMatch(/^[\u4e00-\u9fff]+$/);
      expect(name.en).toMatch(/^[ -~]+$/);
      expect(withoutLanguage(zh)).toEqual(withoutLanguage(en));
    },
  );

  it('ACT-07: names amount, discount and points in both languages', () => {
    const template = messageTemplate('SETTLEMENT_NOTICE');
    const texts = [fillTemplate(template, facts, 'zh'), fillTemplate(template, facts, 'en')];
    expect(texts[0]).toMatch(/1199\.99 元.*50\.00 元.*23 分/);
    expect(texts[1]).toMatch(/CNY 1199\.99.*CNY 50\.00.*23/);
    expect(texts[0]).toContain('上海一店');
    expect(texts[1]).toContain('Shanghai One');
  });

  it('refuses to be sent with a hole in it', () => {
    expect(() => fillTemplate(messageTemplate('SETTLEMENT_NOTICE'), {}, 'zh')).toThrow('dealerNameZh');
    expect(() => messageTemplate('NOTHING')).toThrow('NOTHING');
  });

  it('ACT-07: one with an unknown variable does not let the service start', () => {
    const text = { zh: '您好 {nmae}', en: 'Hello {name}' };
    expect(() =>
      defineTemplate({ code: 'X', name: { zh: '一', en: 'x' }, text, variables: ['name'] }),
    ).toThrow('zh text of X: TEMPLATE_VARIABLE_UNKNOWN nmae');
  });
});
