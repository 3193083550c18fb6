import { messageTemplate, messageTemplates } from '.';
import { fillTemplate } from './message-template';

const factsOf = (text: string) => new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]));
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
  it.each(messageTemplates.map((template) => [template.code, template] as const))(
    'PLT-05: %s says the same in both languages, but for names',
    (_, { name, text: { zh, en } }) => {
      const withoutLanguage = (text: string) =>
        [...factsOf(text)].map((fact) => fact?.replace(/(Zh|En)$/, '')).sort();
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
      expect(en).not.toMatch(/[\u4e00-\u9fff]/);
      expect(zh.replace(/\{\w+\}/g, '')).not.toMatch(/[A-Z_]{2,}/);
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
});
