import { money } from '@autoclub/domain-kit';
import { explanation } from '@autoclub/rulebook';
import { earningRule } from './earning-rule';
import { paidWithPointsGround, pointsOfSteps, remainderGrounds } from './full-steps';

const facts = { currency: 'CNY', remainingPaidMinor: 200_000, paidWithPointsMinor: 0 } as const;
const numbers = { repairStepMinor: 5_000, repairPointsPerStep: 1 } as const;

/** A package sold ahead earns like a repair fee, at its sale and not at its use (rulebook PTS-02, SVC-08). */
export const packageRule = earningRule<'PACKAGE', 'repairStepMinor' | 'repairPointsPerStep'>({
  code: 'package',
  ruleId: 'PTS-02',
  source: 'PACKAGE',
  title: { zh: '套餐积分', en: 'Points for a package' },
  description: {
    zh: '预售套餐按客户实付积分，售出时积一次，使用时不再积。',
    en: 'A package sold ahead earns by what the customer paid, once at its sale and not again at its use.',
  },
  parameters: ['repairStepMinor', 'repairPointsPerStep'],
  evaluate(
    { currency, remainingPaidMinor, paidWithPointsMinor },
    { repairStepMinor, repairPointsPerStep },
    ruleVersion,
  ) {
    const paid = money(Math.max(0, remainingPaidMinor - paidWithPointsMinor), currency);
    const { isEligible, amount, inputs, remainder, ...steps } = pointsOfSteps(
      paid,
      repairStepMinor,
      repairPointsPerStep,
    );
    return {
      isEligible,
      explanation: explanation('PTS-02.package', {
        ruleVersion,
        ...steps,
        inputs: { packagePaidAmount: amount, ...inputs },
        grounds: [
          ...paidWithPointsGround(money(paidWithPointsMinor, currency)),
          ...remainderGrounds(remainder),
        ],
      }),
    };
  },
  examples: [
    {
      title: { zh: '套餐 2 000.00', en: 'A package of 2 000.00' },
      facts,
      numbers,
      isEligible: true,
      points: 40,
      formula: 'floor(2000.00 / 50)',
    },
    {
      title: { zh: '部分以积分支付', en: 'Paid with points in part' },
      facts: { ...facts, paidWithPointsMinor: 1 },
      numbers,
      isEligible: true,
      points: 39,
      formula: 'floor(1999.99 / 50)',
    },
    {
      title: { zh: '全部退回', en: 'Given back as a whole' },
      facts: { ...facts, remainingPaidMinor: 0 },
      numbers,
      isEligible: false,
      points: 0,
      formula: 'floor(0.00 / 50)',
    },
  ],
});
