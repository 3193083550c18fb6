import { explain, explanationTemplates, isRuleId } from '../index';
import { placeholdersOf } from './template';

const repairOrder = {
  ruleId: 'PTS-02',
  formula: 'floor(1199.99 / 50)',
  inputs: { customerPaidAmount: '1199.99', stepAmount: '50', pointsPerStep: 1 },
  result: 23,
};

describe('explain', () => {
  it('CONV-4: shows the facts and the arithmetic of a repair order in both languages', () => {
    const zh = explain(repairOrder, 'zh');
    const en = explain(repairOrder, 'en');
    expect(zh).toContain('自付维修费 1199.99 元');
    expect(zh).toContain('floor(1199.99 / 50) = 23 分');
    expect(en).toContain('Repair fee paid by the customer is 1199.99');
    expect(en).toContain('floor(1199.99 / 50) = 23 points');
  });

  it('chooses the template by the inputs the decision stored', () => {
    const insurance = {
      ruleId: 'PTS-02',
      formula: 'floor(3200.00 / 300)',
      inputs: { premiumAmount: '3200.00', stepAmount: '300', pointsPerStep: 1 },
      result: 10,
    };
    const activity = { ruleId: 'PTS-02', formula: '5', inputs: { activityPoints: 5 }, result: 5 };
    expect(explain(insurance, 'zh')).toContain('保费 3200.00 元');
    expect(explain(activity, 'en')).toBe('Attending one activity of the club earns 5 points.');
  });

  it('takes the template the decision names before the one its inputs would fit', () => {
    const both = { ...repairOrder, inputs: { ...repairOrder.inputs, activityPoints: 5 } };
    expect(explain({ ...both, template: 'PTS-02.activity' }, 'en')).toContain('Attending');
  });

  it('keys classes by their result, whatever else was stored', () => {
    const classes = { ruleId: 'ANA-02', formula: '', inputs: { visitCount: 2, purchasedOn: '2026-01-05' } };
    expect(explain({ ...classes, result: 'B' }, 'en')).toBe('2 visits in the last 12 months: class B.');
    expect(explain({ ...classes, result: 'POTENTIAL_A' }, 'zh')).toContain('潜在 A 类');
  });

  it('reads codes as words of the language', () => {
    const upgrade = {
      ruleId: 'MEM-04',
      formula: '101 >= 100',
      inputs: { qualifyingPoints: 101, threshold: 100, tier: 'SILVER' },
      result: 'SILVER',
    };
    expect(explain(upgrade, 'zh')).toContain('达到银卡的 100 分');
    expect(explain(upgrade, 'en')).toContain('the tier Silver');
  });

  it.each([
    ['a missing fact', { ...repairOrder, inputs: {} }, 'Earning: floor(1199.99 / 50) = 23.'],
    ['an ambiguous class', { ruleId: 'ANA-02', formula: '', inputs: { visitCount: 3 }, result: '?' }, '?.'],
    ['a template of long ago', { ...repairOrder, inputs: {}, template: 'PTS-02.gone' }, 'Earning: '],
    ['an unknown rule', { ...repairOrder, ruleId: 'OLD-1' }, 'OLD-1: floor(1199.99 / 50) = 23.'],
  ])('falls back to the title and the arithmetic for %s', (_, stored, text) => {
    const en = explain(stored, 'en');
    expect(en).toContain(text);
    expect(en).not.toMatch(/[{}]/);
  });

  it('keeps texts of the client as they are', () => {
    const stored = {
      ruleId: 'SVC-03',
      formula: '',
      inputs: { approvedBy: 'SM-01', reason: 'see {approvedBy} and __proto__' },
      result: 'APPROVED',
    };
    expect(explain(stored, 'en')).toContain('reason: see {approvedBy} and __proto__.');
  });
});

describe('explanationTemplates', () => {
  it.each(Object.entries(explanationTemplates))(
    'PLT-05: %s names a rule and tells the same facts in both languages',
    (key, { zh, en }) => {
      expect(isRuleId(key.split('.')[0] ?? '')).toBe(true);
      expect(zh).toMatch(/[\u4e00-\u9fff].*。$/u);
      expect(en).toMatch(/^[\x20-\x7e]+\.$/);
      expect([...placeholdersOf(zh)].sort()).toEqual([...placeholdersOf(en)].sort());
    },
  );

  it.each(['PTS-02', 'PTS-03', 'PTS-05', 'MEM-04', 'SVC-02', 'SVC-04', 'ANA-01', 'ANA-02'])(
    'CONV-4: has words for the decisions of %s',
    (ruleId) => {
      expect(Object.keys(explanationTemplates).some((key) => key.startsWith(`${ruleId}.`))).toBe(true);
    },
  );
});
