import { presentExplanation } from './present-explanation';
import { presentMoney } from './money.type';
import { refusalMessage } from './user-error.type';

describe('presenting', () => {
  it('CONV-1: shows money as a decimal string with its currency', () => {
    expect(presentMoney({ amountMinor: 5_000, currency: 'CNY' })).toEqual({
      amount: '50.00',
      currencyCode: 'CNY',
    });
  });

  it.each(['zh', 'en'] as const)('CONV-4: explains a decision in %s from stored facts', (language) => {
    const explanation = presentExplanation(
      {
        ruleId: 'PTS-02',
        ruleVersion: 'default@1',
        formula: 'floor(1199.99 / 50)',
        inputs: { customerPaidAmount: '1199.99', stepAmount: '50.00', pointsPerStep: 1 },
        result: 23,
      },
      language,
    );
    expect(explanation).toMatchObject({ ruleId: 'PTS-02', ruleVersion: 'default@1', result: '23' });
    expect(explanation.inputs).toContainEqual({ name: 'stepAmount', value: '50.00' });
    expect(explanation.text).toContain('floor(1199.99 / 50) = 23');
  });

  it('PLT-05: puts facts into a refusal, and will not make one up', () => {
    const table = { TOO_LATE: { zh: '{day} 太晚', en: '{day} is too late' } };
    const refusal = { code: 'TOO_LATE', facts: { day: '2026-03-01' } };
    expect(refusalMessage(refusal, table, 'en')).toBe('2026-03-01 is too late');
    expect(() => refusalMessage({ code: 'OTHER' }, table, 'en')).toThrow('has no text');
  });

  it('PLT-05: names what a code stands for, and shows an amount with its currency', () => {
    const table = {
      USED_UP: {
        zh: '{tier}的权益{benefit}仅剩 {left}，余额 {rest}。',
        en: '{tier} {benefit} {left} {rest}',
      },
    };
    const facts = {
      tier: { code: 'GOLD' },
      benefit: { zh: '免费洗车', en: 'car wash' },
      left: 0,
      rest: { amountMinor: 2_000, currency: 'CNY' as const },
    };
    const refusal = { code: 'USED_UP', facts };
    expect(refusalMessage(refusal, table, 'zh')).toBe('金卡的权益免费洗车仅剩 0，余额 20.00 元。');
    expect(refusalMessage(refusal, table, 'en')).toBe('Gold car wash 0 20.00 CNY');
  });

  it('PLT-05: shows what a caller sent as it was sent, though it reads like a code', () => {
    const table = { TAKEN: { zh: '维修单号 {number} 已被使用。', en: 'The number {number} is taken.' } };
    const refusal = { code: 'TAKEN', facts: { number: 'GOLD' } };
    expect(refusalMessage(refusal, table, 'zh')).toBe('维修单号 GOLD 已被使用。');
  });
});
