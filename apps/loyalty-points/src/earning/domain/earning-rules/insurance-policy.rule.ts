import { type Money, formatMoney, money } from '@autoclub/domain-kit';
import { explanation } from '@autoclub/rulebook';
import { type Evaluation, earningRule } from './earning-rule';
import { pointsOfSteps, remainderGrounds } from './full-steps';

const numbers = { insuranceStepMinor: 30_000, insurancePointsPerStep: 1 } as const;
const soldHere = { currency: 'CNY', isSoldHere: true } as const;

/** The premium of a policy bought through the dealer (rulebook PTS-02). A policy sold elsewhere is not eligible. */
export const insurancePolicyRule = earningRule<
  'INSURANCE_POLICY',
  'insuranceStepMinor' | 'insurancePointsPerStep'
>({
  code: 'insurance-policy',
  ruleId: 'PTS-02',
  source: 'INSURANCE_POLICY',
  title: { zh: '保险消费积分', en: 'Points for insurance' },
  description: {
    zh: '经本店购买的保单，保费每满一个步长得分，每张保单余额不结转。',
    en: 'The premium of a policy bought through the dealer earns per full step of one policy; the remainder is dropped.',
  },
  parameters: ['insuranceStepMinor', 'insurancePointsPerStep'],
  evaluate(facts, { insuranceStepMinor, insurancePointsPerStep }, ruleVersion) {
    const premium = money(facts.premiumMinor, facts.currency);
    if (!facts.isSoldHere) return soldElsewhere(premium, ruleVersion);
    const { isEligible, amount, inputs, remainder, ...steps } = pointsOfSteps(
      premium,
      insuranceStepMinor,
      insurancePointsPerStep,
    );
    return {
      isEligible,
      explanation: explanation('PTS-02.insurance', {
        ruleVersion,
        ...steps,
        inputs: { premiumAmount: amount, ...inputs },
        grounds: remainderGrounds(remainder),
      }),
    };
  },
  examples: [
    {
      title: { zh: '保费 3 200.00', en: 'A premium of 3 200.00' },
      facts: { ...soldHere, premiumMinor: 320_000 },
      numbers,
      isEligible: true,
      points: 10,
      formula: 'floor(3200.00 / 300)',
    },
    {
      title: { zh: '差一分不满一步', en: 'One fen short of a step' },
      facts: { ...soldHere, premiumMinor: 29_999 },
      numbers,
      isEligible: true,
      points: 0,
      formula: 'floor(299.99 / 300)',
    },
    {
      title: { zh: '恰好一步', en: 'Exactly one step' },
      facts: { ...soldHere, premiumMinor: 30_000 },
      numbers,
      isEligible: true,
      points: 1,
      formula: 'floor(300.00 / 300)',
    },
    {
      title: { zh: '不在本店购买', en: 'Bought elsewhere' },
      facts: { ...soldHere, isSoldHere: false, premiumMinor: 320_000 },
      numbers,
      isEligible: false,
      points: 0,
      formula: '0',
    },
  ],
});

function soldElsewhere(premium: Money, ruleVersion: string): Evaluation {
  return {
    isEligible: false,
    explanation: explanation('PTS-02.insurance-elsewhere', {
      ruleVersion,
      formula: '0',
      inputs: { premiumElsewhereAmount: formatMoney(premium) },
      result: 0,
    }),
  };
}
