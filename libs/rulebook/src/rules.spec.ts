import { isRuleId, rule, rules } from './index';

/** How many rules each chapter of the rulebook states; a rule that was forgotten shows here. */
const CHAPTERS: readonly [prefix: string, service: string, count: number, digits: number][] = [
  ['CONV', 'platform', 8, 1],
  ['MEM', 'membership', 17, 2],
  ['PTS', 'loyalty-points', 15, 2],
  ['SVC', 'service-ledger', 24, 2],
  ['ACT', 'activities', 14, 2],
  ['ANA', 'analytics', 14, 2],
  ['PLT', 'platform', 6, 2],
];

describe('rules', () => {
  it.each(CHAPTERS)('lists every rule of %s, owned by %s, in order', (prefix, service, count, digits) => {
    const chapter = rules.filter(({ id }) => id.startsWith(`${prefix}-`));
    const numbers = Array.from({ length: count }, (_, i) => String(i + 1).padStart(digits, '0'));
    expect(chapter.map(({ id }) => id)).toEqual(numbers.map((number) => `${prefix}-${number}`));
    expect(new Set(chapter.map((each) => each.service))).toEqual(new Set([service]));
  });

  it('has nothing beside the chapters, and no id twice', () => {
    expect(rules).toHaveLength(CHAPTERS.reduce((total, [, , count]) => total + count, 0));
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  it.each(rules.map((each) => [each.id, each] as const))('PLT-05: %s speaks both languages', (_, each) => {
    expect(each.titleZh).toMatch(/[\u4e00-\u9fff]|DMS/u);
    expect(each.sentenceZh).toMatch(/[\u4e00-\u9fff].*。$/u);
    expect((each.titleZh + each.sentenceZh).replace(/DMS|UTC/g, '')).not.toMatch(/[A-Z]{2,}/);
    expect(each.titleEn).toMatch(/^[\x20-\x7e]+$/);
    expect(each.sentenceEn).toMatch(/^[\x20-\x7e]+\.$/);
    expect(each.source).not.toBe('');
  });

  it('finds a rule by its id and refuses any other text', () => {
    expect(rule('PTS-02').titleEn).toBe('Earning');
    expect(isRuleId('PTS-02')).toBe(true);
    expect(isRuleId('PTS-2')).toBe(false);
    expect(isRuleId('constructor')).toBe(false);
  });
});
