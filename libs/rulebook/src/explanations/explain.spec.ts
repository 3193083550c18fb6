import { explain, explanation, explanationTemplates, isRuleId } from '../index';
import { placeholdersOf } from './template';

const decided = { ruleVersion: 'default@1', formula: 'floor(1199.99 / 50)' };
const repairOrder = explanation('PTS-02.repair-order', {
  ...decided,
  inputs: { customerPaidAmount: '1199.99', stepAmount: '50', pointsPerStep: 1 },
  result: 23,
});
/** As rows were stored before explanations named their template. */
const { template: _, ...unnamedOrder } = repairOrder;

describe('explanation', () => {
  it('CONV-4: names its sentence and the rule of it, and keeps what the rule saw', () => {
    expect(
      explanation('MEM-03.fee', {
        ...decided,
        inputs: { feeAmount: '180.00', tier: 'BASIC' },
        result: 'BASIC',
      }),
    ).toEqual({
      template: 'MEM-03.fee',
      ruleId: 'MEM-03',
      ...decided,
      inputs: { feeAmount: '180.00', tier: 'BASIC' },
      result: 'BASIC',
    });
  });

  it('does not compile without a fact of its sentence, nor with a sentence that is not there', () => {
    const inputs = { premiumAmount: '1.00', stepAmount: '300' };
    // @ts-expect-error the sentence names the points per step as well
    const holed = explanation('PTS-02.insurance', { ...decided, inputs, result: 0 });
    // @ts-expect-error there is no such sentence
    const unknown = explanation('PTS-02.lottery', { ...decided, inputs: {}, result: 0 });
    for (const each of [holed, unknown]) expect(explain(each, 'en')).toMatch(/^Earning: /);
  });

  it.each(Object.entries(explanationTemplates))('CONV-4: %s is shown without a hole', (template, { en }) => {
    const inputs = Object.fromEntries(placeholdersOf(en).map((name) => [name, `<${name}>`]));
    const stored = { template, ruleId: template.split('.')[0] ?? '', formula: '1', inputs, result: 2 };
    for (const language of ['zh', 'en'] as const) expect(explain(stored, language)).not.toMatch(/[{}]/);
    expect(explain(stored, 'en')).not.toMatch(/^[\w ]+: 1 = 2\.$/);
  });
});

describe('explain', () => {
  it('CONV-4: shows the facts and the arithmetic of a repair order in both languages', () => {
    const zh = explain(repairOrder, 'zh');
    const en = explain(repairOrder, 'en');
    expect(zh).toContain('自付维修费 1199.99 元');
    expect(zh).toContain('floor(1199.99 / 50) = 23 分');
    expect(en).toContain('Repair fee paid by the customer is 1199.99');
    expect(en).toContain('floor(1199.99 / 50) = 23 points');
  });

  it('PTS-02: says that a policy was bought elsewhere, and not that 0 is 0', () => {
    const elsewhere = explanation('PTS-02.insurance-elsewhere', {
      ruleVersion: 'default@1',
      formula: '0',
      inputs: { premiumElsewhereAmount: '3200.00' },
      result: 0,
    });
    const { template: __, ...unnamed } = elsewhere;
    for (const stored of [elsewhere, unnamed]) {
      expect(explain(stored, 'zh')).toBe('保费 3200.00 元的保单不在本店购买，不积分。');
      expect(explain(stored, 'en')).toContain('was not bought here, so nothing is earned.');
    }
  });

  it('takes the sentence that is named and no other, whatever else was stored', () => {
    const activity = explanation('PTS-02.activity', {
      ...decided,
      inputs: { ...repairOrder.inputs, premiumElsewhereAmount: '1.00', activityPoints: 5 },
      result: 5,
    });
    expect(explain(activity, 'en')).toBe('Attending one activity of the club earns 5 points.');
    const upgrade = explanation('MEM-04.reversal', {
      ...decided,
      inputs: { qualifyingPoints: 95, threshold: 100, lostThreshold: 100, reversalDays: 30, tier: 'BASIC' },
      result: 'BASIC',
    });
    expect(explain(upgrade, 'en')).toContain('After a correction');
  });
});

describe('explain, of rows from before templates were named', () => {
  it.each([
    ['a repair order', unnamedOrder, 'Repair fee paid by the customer is 1199.99'],
    [
      'an insurance policy',
      {
        ruleId: 'PTS-02',
        formula: 'floor(3200.00 / 300)',
        inputs: { premiumAmount: '3200.00', stepAmount: '300', pointsPerStep: 1 },
        result: 10,
      },
      'Premium of the policy bought here is 3200.00',
    ],
    [
      'an activity',
      { ruleId: 'PTS-02', formula: '5', inputs: { activityId: 'act_1', activityPoints: 5 }, result: 5 },
      'Attending one activity of the club earns 5 points.',
    ],
    [
      'no membership',
      { ruleId: 'PTS-03', formula: '0', inputs: { businessDay: '2026-03-01' }, result: 0 },
      'No membership was in force on 2026-03-01',
    ],
    [
      'no discount',
      { ruleId: 'SVC-03', formula: '0.00', inputs: { nonMemberOn: '2026-03-01' }, result: '0.00' },
      'Not a member on 2026-03-01',
    ],
  ])('chooses by the rule: %s', (_what, stored, text) => {
    expect(explain(stored, 'en')).toContain(text);
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
    ['a missing fact', { ...unnamedOrder, inputs: {} }, 'Earning: floor(1199.99 / 50) = 23.'],
    ['an ambiguous class', { ruleId: 'ANA-02', formula: '', inputs: { visitCount: 3 }, result: '?' }, '?.'],
    ['a template of long ago', { ...repairOrder, template: 'PTS-02.gone' }, 'Earning: '],
    ['a template with a hole', { ...repairOrder, inputs: {} }, 'Earning: '],
    ['a template named like a method', { ...repairOrder, template: 'toString' }, 'Earning: '],
    ['an unknown rule', { ...unnamedOrder, ruleId: 'OLD-1' }, 'OLD-1: floor(1199.99 / 50) = 23.'],
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
      expect(zh).not.toMatch(/[A-Z]{2,}/);
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
