import { formatMoney, money } from '@autoclub/domain-kit';
import { earningRule } from './earning-rule';
import { pointsPerStep } from './points-per-step';

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
  parameters: {
    insuranceStepMinor: { zh: '步长金额', en: 'Step amount' },
    insurancePointsPerStep: { zh: '每步长积分', en: 'Points per step' },
  },
  evaluate(facts, params) {
    const amount = money(facts.premiumMinor, facts.currency);
    const { insuranceStepMinor, insurancePointsPerStep } = params;
    if (facts.isSoldHere)
      return pointsPerStep({ name: 'premiumAmount', amount }, insuranceStepMinor, insurancePointsPerStep);
    return {
      isEligible: false,
      points: 0,
      formula: '0',
      inputs: { premiumElsewhereAmount: formatMoney(amount) },
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
      title: { zh: '不在本店购买', en: 'Bought elsewhere' },
      facts: { ...soldHere, isSoldHere: false, premiumMinor: 320_000 },
      numbers,
      isEligible: false,
      points: 0,
      formula: '0',
    },
  ],
});
